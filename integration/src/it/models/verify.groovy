import groovy.xml.XmlSlurper

def report = new XmlSlurper().parse(new File(basedir, 'target/spotbugsXml.xml'))
assert report.BugInstance.collect { it.@type.text() } == ['SOCK_NOT_CLOSED']

// SpotBugs keeps the fault in its report to itself; the log of the build has to tell.
assert report.Errors.@errors == '1'
def log = new File(basedir, 'build.log').text
assert log.contains("wrong.models:3:3: unknown role 'opne'")
