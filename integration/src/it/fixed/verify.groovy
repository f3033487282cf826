import groovy.xml.XmlSlurper

def report = new XmlSlurper().parse(new File(basedir, 'target/spotbugsXml.xml'))
assert report.Project.Plugin.any { it.@id == 'io.github.socketchurn' && it.@enabled == 'true' }
assert report.Errors.@errors == '0'
assert report.BugInstance.size() == 0
assert report.FindBugsSummary.@total_classes == '1'
