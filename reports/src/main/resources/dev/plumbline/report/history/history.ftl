<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Plumbline history</title>
<style><@style/></style>
</head>
<body>
<header class="top">
<p class="brand"><svg viewBox="0 0 16 24" width="16" height="24" aria-hidden="true"><path class="line" d="M8 0v13"/><path class="bob" d="M4 13h8l-4 10z"/></svg> Plumbline history</p>
</header>
<main>
<#list clusters as cluster>
<#assign rungs = cluster.rungs()>
<#assign findings = cluster.findings()>
<section>
<h1><#if cluster.cluster()?has_content><span class="kicker">Cluster ${cluster.cluster()}</span> </#if>${cluster.sentence()}</h1>
<#if cluster.incomplete() gt 0><p class="note">${cluster.incomplete()} of the scans could not look at everything; they are marked with a question mark.</p></#if>

<h2>Where workloads stand</h2>
<#if rungs.most() gt 0>
<figure class="chart">
<svg viewBox="0 0 ${rungs.width()} ${rungs.height()}" role="img" aria-label="Workloads by rung at each scan; the table below says the same">
<text class="axis" x="34" y="20" text-anchor="end">${rungs.most()}</text>
<text class="axis" x="34" y="210" text-anchor="end">0</text>
<line class="base" x1="40" y1="210" x2="${rungs.width()}" y2="210"/>
<#list rungs.columns() as column>
<g><title>${column.title()}</title>
<#list column.parts() as part><rect class="part rung-fill-${part.rung()}" x="${column.x()}" y="${part.y()}" width="${column.width()}" height="${part.height()}"/>
</#list>
<#if !column.complete()><text class="axis" x="${column.x()}" y="222">?</text></#if>
<#if column.tick()?has_content><text class="axis" x="${column.x()}" y="238">${column.tick()}</text></#if>
</g>
</#list>
</svg>
<figcaption><ul class="legend"><#list cluster.meanings() as meaning><li><span class="swatch rung-fill-${meaning?index}"></span> ${meaning?index} ${meaning}</li></#list></ul></figcaption>
</figure>
<#else>
<p>No workload with a secret or an identity was seen.</p>
</#if>

<h2>Findings</h2>
<figure class="chart">
<svg viewBox="0 0 ${findings.width()} ${findings.height()}" role="img" aria-label="Findings by severity at each scan; the table below says the same">
<text class="axis" x="34" y="20" text-anchor="end">${findings.most()}</text>
<text class="axis" x="34" y="210" text-anchor="end">0</text>
<line class="base" x1="40" y1="210" x2="${findings.width()}" y2="210"/>
<#list findings.lines() as line>
<polyline class="trend trend-${line.severity()}" points="${line.points()}"/>
<circle class="dot trend-${line.severity()}" cx="${line.lastX()}" cy="${line.lastY()}" r="4"/>
</#list>
</svg>
<figcaption><ul class="legend"><#list findings.lines() as line><li><span class="chip sev-${line.severity()}">${line.severity()}</span> ${line.last()} now</li></#list></ul></figcaption>
</figure>

<#macro groups title rows>
<#if rows?size gt 1 || (rows?size == 1 && rows[0].name() != "(none)")>
<h2>${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${title}">
<table class="wide"><thead><tr><th scope="col">Name</th><th scope="col">Findings at first</th><th scope="col">now</th><th scope="col">On rung 4 or 5 at first</th><th scope="col">now</th><th scope="col">Workloads</th></tr></thead>
<tbody><#list rows as row><tr><th scope="row">${row.name()}</th><td>${row.findingsBefore()}</td><td>${row.findings()}</td><td>${row.safeBefore()}</td><td>${row.safe()}</td><td>${row.workloads()}</td></tr></#list></tbody></table>
</div>
</#if>
</#macro>
<@groups "By namespace" cluster.namespaces()/>
<@groups "By owner" cluster.owners()/>

<h2>All scans</h2>
<div class="scroll" tabindex="0" role="region" aria-label="All scans">
<table class="wide"><thead><tr><th scope="col">Scan (UTC)</th><th scope="col">Critical</th><th scope="col">High</th><th scope="col">Medium</th><th scope="col">Low</th><#list 0..5 as rung><th scope="col">Rung ${rung}</th></#list><th scope="col">Looked at</th><th scope="col">Report</th></tr></thead>
<tbody><#list cluster.rows() as row><tr><th scope="row">${row.time()}</th><#list row.findings() as count><td>${count}</td></#list><#list row.rungs() as count><td>${count}</td></#list><td><#if row.complete()>everything<#else><span class="state unknown">${row.gaps()} gaps</span></#if></td><td>${row.file()}</td></tr>
</#list></tbody></table>
</div>
</section>
</#list>
<#if unread?has_content><section><h2>Not read</h2><p>These files are no reports of Plumbline, or are cut off: <#list unread as file>${file}<#sep>, </#sep></#list>.</p></section></#if>
</main>
</body>
</html>
