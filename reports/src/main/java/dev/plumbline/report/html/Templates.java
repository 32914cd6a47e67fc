// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.util.Locale;

/** How pages are made from templates: everything is escaped, nothing is called that the page does not need. */
public final class Templates {
    private Templates() {}

    /** @param folder of the class path */
    public static Configuration in(String folder) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
        configuration.setClassForTemplateLoading(Templates.class, folder);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(new VisibleHtml());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setWhitespaceStripping(true);
        return configuration;
    }
}
