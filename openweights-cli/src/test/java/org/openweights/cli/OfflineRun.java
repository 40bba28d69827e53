package org.openweights.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.security.Permission;
import java.util.List;

/**
 * The whole command in a process where whatever looks for the network is caught in the act.
 *
 * <p>Every connection asks the proxy selector first. Names are resolved by a provider from JDK 18 on, which the test puts
 * on the class path; before that, a security manager is asked.
 */
final class OfflineRun {
    /** What was looked for; the resolver writes here, too. */
    private static final String CAUGHT = "openweights.caught";

    private OfflineRun() {}

    public static void main(String[] args) {
        ProxySelector.setDefault(new NoProxy());
        if (Runtime.version().feature() < 18) {
            NoNetwork.install();
        }
        if (args.length == 0) {
            reachOut();
        } else {
            int status = Openweights.run(Terminal.system(), args);
            System.out.println("exit status " + status);
        }
        System.out.println("caught " + System.getProperty(CAUGHT, "nothing"));
    }

    /** Proves that the traps are set. */
    private static void reachOut() {
        try {
            InetAddress.getAllByName("resolver.invalid");
        } catch (IOException | SecurityException e) {
            System.out.println("resolver refused");
        }
        try {
            URI.create("http://proxy.invalid/").toURL().openStream().close();
        } catch (IOException | RuntimeException e) {
            System.out.println("proxy refused");
        }
    }

    private static void caught(String what) {
        System.setProperty(CAUGHT, System.getProperty(CAUGHT, "") + " " + what);
    }

    private static final class NoProxy extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            caught(uri.toString());
            throw new IllegalStateException("no network: " + uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            caught(uri.toString());
        }
    }

    @SuppressWarnings("removal")
    private static final class NoNetwork extends SecurityManager {
        static void install() {
            System.setSecurityManager(new NoNetwork());
        }

        @Override
        public void checkPermission(Permission permission) {}

        @Override
        public void checkConnect(String host, int port) {
            caught(host);
            throw new SecurityException("no network: " + host);
        }
    }
}
