import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('SOCK_OPEN_IN_LOOP')
assert log.contains('Feed.java:[line 10]')
assert log.contains('BUILD FAILURE')

def report = new XmlSlurper().parse(new File(basedir, 'target/spotbugsXml.xml'))
assert report.Project.Plugin.any { it.@id == 'io.github.socketchurn' && it.@enabled == 'true' }
assert report.Errors.@errors == '0'
assert report.BugInstance.size() == 1
assert report.BugInstance[0].@type == 'SOCK_OPEN_IN_LOOP'
assert report.BugInstance[0].@priority == '1'

def run = new JsonSlurper().parse(new File(basedir, 'target/spotbugsSarif.json')).runs[0]
assert run.invocations[0].executionSuccessful
assert run.results.size() == 1
def place = run.results[0].locations[0].physicalLocation
assert place.artifactLocation.uri == 'src/main/java/it/Feed.java'
assert place.region.startLine == 10
def rule = run.tool.driver.rules.find { it.id == 'SOCK_OPEN_IN_LOOP' }
assert rule.helpUri.contains('SOCK_OPEN_IN_LOOP')
