@echo off
rem Finds connection churn and leaks in compiled Java code: socketchurn help
rem Needs Java 11 or newer: that of JAVA_HOME, or java on the PATH. SOCKETCHURN_OPTS: options for Java.
setlocal
for %%i in ("%~dp0..") do set "SOCKETCHURN_HOME=%%~fi"
if defined JAVA_HOME goto named
for %%i in (java.exe) do set "SOCKETCHURN_JAVA=%%~$PATH:i"
if defined SOCKETCHURN_JAVA goto run
echo socketchurn: java not found: install Java 11 or newer, or set JAVA_HOME >&2
exit /b 2
:named
set "SOCKETCHURN_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%SOCKETCHURN_JAVA%" goto run
echo socketchurn: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it >&2
exit /b 2
:run
"%SOCKETCHURN_JAVA%" -XX:TieredStopAtLevel=1 %SOCKETCHURN_OPTS% -Djava.awt.headless=true ^
  "-Dsocketchurn.plugin=%SOCKETCHURN_HOME%\spotbugs-plugin\${plugin.jar}" ^
  "-Dsocketchurn.demo=%SOCKETCHURN_HOME%\demo\${demo.jar}" ^
  -Dsocketchurn.quiet=true ^
  -cp "%SOCKETCHURN_HOME%\lib\*" io.github.socketchurn.cli.Launcher %*
exit /b %ERRORLEVEL%
