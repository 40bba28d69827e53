@echo off
rem Runs the openweights command from a checkout, and builds it on first use.
rem To build it again after a change, delete the folder openweights-cli\target.
setlocal
set "root=%~dp0"
set "target=%root%openweights-cli\target"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if exist "%target%\launcher.stamp" goto run
where mvn >nul 2>nul
if errorlevel 1 (
    echo openweights: no mvn found; install Maven 3.8.7 or newer 1>&2
    exit /b 2
)
echo openweights: building the command, which takes a minute the first time 1>&2
if not exist "%target%" mkdir "%target%"
pushd "%root%"
call mvn -q -B -ntp -pl openweights-cli -am package -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true -Djacoco.skip=true >"%target%\launcher.log" 2>&1
if errorlevel 1 (
    popd
    type "%target%\launcher.log" 1>&2
    echo openweights: the build failed; its log is above, and in %target%\launcher.log 1>&2
    exit /b 2
)
popd
type nul >"%target%\launcher.stamp"

:run
for %%j in ("%target%\openweights-cli-*-all.jar") do set "jar=%%~fj"
set "fast=-XX:TieredStopAtLevel=1"
rem Only the compiler that is slow to start knows the instructions of the processor for SHA-256.
if "%~1"=="spdx" set "fast="
"%java%" -XX:+UseSerialGC %fast% -Xshare:auto -jar "%jar%" %*
exit /b %errorlevel%
