import groovy.xml.XmlSlurper

def findings = { name ->
  def report = new XmlSlurper().parse(new File(basedir, "target/${name}.xml"))
  assert report.Errors.@errors == '0'
  assert report.FindBugsSummary.@total_classes == '1'
  report.BugInstance.collect { it.@type.text() + ' ' + it.@priority.text() }.sort()
}
def high = 'SOCK_OPEN_IN_LOOP 1'
def normal = 'SOCK_NOT_CLOSED_ON_EXCEPTION 2'
def low = 'SOCK_NOT_CLOSED_ON_EXCEPTION 3'

assert findings('gate') == [normal, high]
assert findings('strict') == [normal, low, high]
assert findings('low') == [normal, high]
assert findings('high') == [normal, high]
assert findings('allowed') == [normal, high]
assert findings('ranked') == []
assert findings('moved') == []

def log = new File(basedir, 'build.log').text
assert log.count('BUILD FAILURE') == 4
assert log.count('BUILD SUCCESS') == 3
