@echo off
rem Finds connection churn and leaks in compiled Java code: socketchurn help
rem Needs Java 11 or newer: that of JAVA_HOME, or java on the PATH. SOCKETCHURN_OPTS: options for Java.
setlocal
for %%i in ("%~dp0..") do set "SOCKETCHURN_HOME=%%~fi"
set "SOCKETCHURN_JAVA=java"
if defined JAVA_HOME set "SOCKETCHURN_JAVA=%JAVA_HOME%\bin\java"
"%SOCKETCHURN_JAVA%" -XX:TieredStopAtLevel=1 %SOCKETCHURN_OPTS% -Djava.awt.headless=true ^
  "-Dsocketchurn.plugin=%SOCKETCHURN_HOME%\spotbugs-plugin\${plugin.jar}" ^
  "-Dsocketchurn.demo=%SOCKETCHURN_HOME%\demo\${demo.jar}" ^
  -Dsocketchurn.quiet=true ^
  -cp "%SOCKETCHURN_HOME%\lib\*" io.github.socketchurn.cli.Launcher %*
exit /b %ERRORLEVEL%
