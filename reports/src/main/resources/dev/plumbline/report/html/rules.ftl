<#if page.rules()?has_content>
<section id="rules" aria-labelledby="rules-title">
<h2 id="rules-title">Rules that found something</h2>
<p class="note">${page.count(page.rulesRun(), "rule")} ran; <code>plumbline rules</code> lists them.</p>
<#list page.rules() as rule>
<details class="rule" id="rule-${rule.id}">
<summary><@pieces.severity word=rule.severity/> <span><b>${rule.title}</b> <span class="note">${rule.id} · ${page.count(rule.findings, "finding")}</span></span></summary>
<div class="inside">
<#list rule.blocks as block>
<#if block.kind == "heading"><h3><@pieces.inline parts=block.parts/></h3>
<#elseif block.kind == "item"><p class="item"><@pieces.inline parts=block.parts/></p>
<#elseif block.kind == "code"><pre tabindex="0"><code><#list block.lines as line>${line}
</#list></code></pre>
<#else><p><@pieces.inline parts=block.parts/></p></#if>
<#else>
<p><code>plumbline explain ${rule.id}</code> prints this rule's page.</p>
</#list>
<p class="note">Controls that a finding speaks against: ${rule.weakness}<#list rule.controls as control>; ${control}</#list>.</p>
<p class="note"> <a href="#findings" data-query="q=${rule.id}">its findings</a></p>
</div>
</details>
</#list>
</section>
</#if>
