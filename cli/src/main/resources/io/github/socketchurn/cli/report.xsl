<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes the HTML report from the XML report of SpotBugs: findings by pattern, the worst pattern first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:key name="by-type" match="BugInstance" use="@type"/>
  <xsl:key name="pattern" match="BugPattern" use="@type"/>

  <xsl:template match="/BugCollection">
    <html lang="en">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>Socket Churn report</title>
        <style><xsl:call-template name="style"/></style>
      </head>
      <body>
        <h1>Socket Churn report</h1>
        <ul class="inputs">
          <xsl:for-each select="Project/Jar"><li><xsl:value-of select="."/></li></xsl:for-each>
        </ul>
        <p>
          <xsl:value-of select="count(BugInstance)"/>
          <xsl:text> finding</xsl:text>
          <xsl:if test="count(BugInstance) != 1">s</xsl:if>
          <xsl:text> in </xsl:text>
          <xsl:value-of select="FindBugsSummary/@total_classes"/>
          <xsl:text> class</xsl:text>
          <xsl:if test="FindBugsSummary/@total_classes != 1">es</xsl:if>
        </p>
        <xsl:if test="BugInstance">
          <xsl:call-template name="summary"/>
        </xsl:if>
        <xsl:apply-templates select="Errors[Error or MissingClass]"/>
        <xsl:apply-templates select="BugInstance[generate-id() = generate-id(key('by-type', @type)[1])]"
                             mode="pattern">
          <xsl:sort select="@rank" data-type="number"/>
          <xsl:sort select="@type"/>
        </xsl:apply-templates>
        <footer>SpotBugs <xsl:value-of select="@version"/></footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="summary">
    <table>
      <tr><th>Pattern</th><th>HIGH</th><th>NORMAL</th><th>LOW</th></tr>
      <xsl:for-each select="BugInstance[generate-id() = generate-id(key('by-type', @type)[1])]">
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:sort select="@type"/>
        <xsl:variable name="all" select="key('by-type', @type)"/>
        <tr>
          <td><a href="#{@type}"><xsl:value-of select="@type"/></a></td>
          <td class="number"><xsl:value-of select="count($all[@priority = 1])"/></td>
          <td class="number"><xsl:value-of select="count($all[@priority = 2])"/></td>
          <td class="number"><xsl:value-of select="count($all[@priority &gt; 2])"/></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="Errors">
    <h2>Not analysed in full</h2>
    <ul>
      <xsl:for-each select="Error"><li><xsl:value-of select="ErrorMessage"/></li></xsl:for-each>
      <xsl:if test="MissingClass">
        <li>
          <details>
            <summary>Classes that were not found: <xsl:value-of select="count(MissingClass)"/></summary>
            <ul>
              <xsl:for-each select="MissingClass"><li><xsl:value-of select="."/></li></xsl:for-each>
            </ul>
          </details>
        </li>
      </xsl:if>
    </ul>
  </xsl:template>

  <xsl:template match="BugInstance" mode="pattern">
    <section id="{@type}">
      <h2><xsl:value-of select="@type"/></h2>
      <p class="short"><xsl:value-of select="ShortMessage"/></p>
      <xsl:apply-templates select="key('by-type', @type)">
        <xsl:sort select="@priority" data-type="number"/>
      </xsl:apply-templates>
      <details class="pattern">
        <summary>About <xsl:value-of select="@type"/></summary>
        <xsl:value-of select="key('pattern', @type)/Details" disable-output-escaping="yes"/>
      </details>
    </section>
  </xsl:template>

  <xsl:template match="BugInstance">
    <xsl:variable name="place" select="SourceLine[@primary = 'true']"/>
    <article>
      <p class="place">
        <xsl:choose>
          <xsl:when test="@priority = 1"><span class="high">HIGH</span></xsl:when>
          <xsl:when test="@priority = 2"><span class="normal">NORMAL</span></xsl:when>
          <xsl:otherwise><span class="low">LOW</span></xsl:otherwise>
        </xsl:choose>
        <b>
          <xsl:value-of select="$place/@sourcepath"/>
          <xsl:if test="$place/@start">:<xsl:value-of select="$place/@start"/></xsl:if>
        </b>
      </p>
      <p><xsl:value-of select="LongMessage"/></p>
      <xsl:variable name="steps" select="SourceLine[not(@primary = 'true')]"/>
      <xsl:if test="$steps">
        <ul class="steps"><xsl:apply-templates select="$steps"/></ul>
      </xsl:if>
    </article>
  </xsl:template>

  <xsl:template match="SourceLine">
    <xsl:variable name="line" select="':[line '"/>
    <li>
      <xsl:choose>
        <xsl:when test="contains(Message, $line)">
          <xsl:value-of select="concat(substring-before(Message, $line), ':', @start)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="Message"/></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template name="style">
    <xsl:text disable-output-escaping="yes"><![CDATA[
:root {
  --text: #1f2328; --quiet: #59636e; --link: #0b57a4; --line: #d5dae0; --shade: #f5f7f9; --page: #fff;
  --high: #b3261e; --normal: #8a5a00; --low: #3d6b45;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #dfe4ea; --quiet: #9aa5b1; --link: #79b8ff; --line: #3a424c; --shade: #20262d; --page: #15191e;
    --high: #ff8a80; --normal: #f0b95a; --low: #8fce9a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 60rem; padding: 1rem 1.5rem 3rem; color: var(--text); background: var(--page);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei",
    "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); }
h1 { margin: 0.5rem 0; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); font-size: 1.25rem; }
p, ul { margin: 0.5rem 0; }
.inputs { padding: 0; color: var(--quiet); list-style: none; }
.short, footer { color: var(--quiet); }
footer { margin-top: 3rem; font-size: 0.875rem; }
table { margin: 1rem 0; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.25rem 0.75rem; border: 1px solid var(--line); text-align: left; }
th { background: var(--shade); overflow-wrap: normal; }
.number { text-align: right; }
article { margin: 1rem 0; padding: 0.5rem 1rem; border: 1px solid var(--line); border-radius: 6px; }
.place span {
  display: inline-block; margin-right: 0.6rem; padding: 0 0.5rem; border: 1px solid; border-radius: 4px;
  font-size: 0.75rem; font-weight: 600;
}
.high { color: var(--high); }
.normal { color: var(--normal); }
.low { color: var(--low); }
.steps { padding-left: 1.25rem; color: var(--quiet); }
summary { color: var(--link); cursor: pointer; }
.pattern[open] { padding: 0.5rem 1rem; border-radius: 6px; background: var(--shade); }
code, pre {
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.875em;
}
pre {
  padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--page);
  overflow-x: auto; overflow-wrap: normal;
}
pre code { font-size: 1em; }
@media (max-width: 40rem) {
  body { padding: 0.5rem 1rem 2rem; }
  h2 { font-size: 1.05rem; }
  th, td { padding: 0.25rem 0.4rem; font-size: 0.7rem; }
}
]]></xsl:text>
  </xsl:template>
</xsl:stylesheet>
