<#if page.steps()?has_content>
<section id="first" aria-labelledby="first-title">
<h2 id="first-title">What to do first</h2>
<ol class="steps">
<#list page.steps() as step>
<li>
<p class="change"><a href="#${step.link}">${step.who}</a><#if step.estate?has_content> <span class="note">in ${step.estate}</span></#if></p>
<#if step.wrong?has_content><p class="wrong">${step.wrong}.</p></#if>
<#if step.changes?size == 1><p>${step.changes[0]}.</p><#elseif step.changes?has_content><ul class="todo"><#list step.changes as change><li>${change}</li></#list></ul></#if>
<p class="note"><#list step.effect as effect><#if effect?is_first>${effect?cap_first}<#else>${effect}</#if><#sep> · </#list></p>
<@pieces.command text=step.command/>
</li>
</#list>
</ol>
</section>
</#if>
