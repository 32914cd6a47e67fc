<section id="findings" data-list="findings" data-size="100" aria-labelledby="findings-title">
<h2 id="findings-title">All findings</h2>
<#if page.findings()?has_content>
<@pieces.filters list="findings" label="Search findings">
<@pieces.choice name="severity" label="Severity" all="all" options=["critical", "high", "medium", "low"]/>
<@pieces.choice name="family" label="Family" all="all" options=page.families()/>
<@pieces.choice name="namespace" label="Namespace" all="all" options=page.namespaces()/>
<@pieces.choice name="estate" label="Estate" all="all" options=page.estates()/>
<@pieces.choice name="rung" label="Rung" all="all" options=["0", "1", "2", "3", "4", "5"]/>
<@pieces.choice name="state" label="State" all="all" options=["open", "new", "known", "suppressed"]/>
<label>Sort <select name="sort"><option value="">worst first</option><option value="place">by place</option><option value="object">by object</option><option value="rule">by rule</option></select></label>
</@pieces.filters>
<ol class="findings" data-items>
<@items/>
</ol>
<@pieces.pager list="findings"/>
<#else>
<p>No finding.</p>
</#if>
</section>
