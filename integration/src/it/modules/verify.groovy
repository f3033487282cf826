import groovy.xml.XmlSlurper

def findings = { module, name ->
  def report = new XmlSlurper().parse(new File(basedir, "${module}/target/${name}.xml"))
  assert report.Errors.@errors == '0'
  report.BugInstance.collect {
    def line = it.SourceLine.find { it.@role == '' }
    "${it.@type} ${it.@priority} ${line.@sourcefile}:${line.@start}".toString()
  }
}
for (name in ['one', 'parallel']) {
  assert findings('net', name) == []
  assert findings('app', name) == ['SOCK_OPEN_IN_LOOP 1 Sender.java:9']
  assert findings('batch', name) == ['SOCK_OPEN_IN_LOOP 1 Batch.java:10']
}
