<#if page.steps()?has_content>
<section id="first" aria-labelledby="first-title">
<h2 id="first-title">What to do first</h2>
<ol class="steps">
<#list page.steps() as step>
<li>
<p class="change">${step.change?cap_first}</p>
<p class="note"><a href="#${step.link}">${step.who}</a><#if step.estate?has_content> in ${step.estate}</#if><#list step.effect as effect> · ${effect}</#list></p>
<@pieces.command text=step.command/>
</li>
</#list>
</ol>
</section>
</#if>
