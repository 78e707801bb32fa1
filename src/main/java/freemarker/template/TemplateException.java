package freemarker.template;

/**
 * In the place of FreeMarker, which the reader of vCards carries along to write web pages with, as crm never does: nothing of
 * it is needed but this name, which stands in the signatures of a class that every card is made of.
 */
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1;

    private TemplateException() {}
}
