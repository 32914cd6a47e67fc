<#import "pieces.ftl" as pieces>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Plumbline report: ${page.subject()}</title>
<style><@style/></style>
</head>
<body>
<a class="skip" href="#standing">Skip to the report</a>
<header class="top">
<p class="brand"><svg viewBox="0 0 16 24" width="16" height="24" aria-hidden="true"><path class="line" d="M8 0v13"/><path class="bob" d="M4 13h8l-4 10z"/></svg> Plumbline</p>
<nav aria-label="Sections">
<a href="#standing">Where we stand</a>
<#if page.steps()?has_content><a href="#first">What to do first</a></#if>
<#if page.workloads()?has_content><a href="#workloads">Workloads</a></#if>
<#if page.values()?has_content><a href="#credentials">Credentials</a></#if>
<#if page.planes()?has_content><a href="#plane">SPIRE</a></#if>
<#if page.identities()?has_content><a href="#identities">Identities</a></#if>
<#if page.doors()?has_content><a href="#doors">Doors</a></#if>
<a href="#coverage">Not looked at</a>
<a href="#findings">All findings</a>
<a href="#compliance">Controls</a>
<#if page.rules()?has_content><a href="#rules">Rules</a></#if>
</nav>
</header>
<main>
<#include "standing.ftl">
<#include "first.ftl">
<#include "workloads.ftl">
<#include "credentials.ftl">
<#include "plane.ftl">
<#include "doors.ftl">
<#include "coverage.ftl">
<#include "findings.ftl">
<#include "compliance.ftl">
<#include "rules.ftl">
</main>
<footer>
<p>Plumbline ${page.run().version()} · date of the scan ${page.run().asOf()} · run ${page.run().started()} to ${page.run().ended()} · scanned <#list page.run().scanned() as argument><code>${argument}</code><#sep>, </#sep><#else>the cluster</#list>. No value of a credential is in this page; the same data for programs is embedded in it as <code>plumbline.dev/report/v1</code><#if page.isLarge()>, compressed</#if>.</p>
<p class="save"></p>
</footer>
<script type="<#if page.isLarge()>application/zlib;base64<#else>application/json</#if>" id="report"><@json/></script>
<script><@script/></script>
</body>
</html>
