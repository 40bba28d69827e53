package org.openweights.spdx;

import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the SPDX tools for Java object to in each of the files given, as their command Verify does.
 *
 * <p>It runs in a process where there are no classes but theirs and this one, and prints {@code objection} or {@code judged},
 * the number of the file, and the objection in one line.
 */
final class ToolsJavaRun {
    private ToolsJavaRun() {}

    public static void main(String... files) throws ReflectiveOperationException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whatever the tools print themselves is no judgement.
        System.setOut(System.err);
        Class<?> helper = Class.forName("org.spdx.tools.SpdxToolsHelper");
        helper.getMethod("initialize").invoke(null);
        Method type = helper.getMethod("fileToFileType", File.class);
        Method verify = Class.forName("org.spdx.tools.Verify").getMethod("verify", String.class, type.getReturnType());
        for (int file = 0; file < files.length; file++) {
            for (String objection : objections(verify, files[file], type.invoke(null, new File(files[file])))) {
                out.println("objection " + file + " " + objection.replaceAll("\\s+", " "));
            }
            out.println("judged " + file);
        }
    }

    private static List<String> objections(Method verify, String file, Object type) throws IllegalAccessException {
        try {
            return ((List<?>) verify.invoke(null, file, type))
                    .stream().map(Object::toString).toList();
        } catch (InvocationTargetException e) {
            return List.of(String.valueOf(e.getCause()));
        }
    }
}
