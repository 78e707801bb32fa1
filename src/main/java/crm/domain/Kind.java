package crm.domain;

/**
 * What sort of touch.
 *
 * @param name lower case, such as {@code check-in}
 * @param addsValue whether the customer gets something out of a touch of this kind, unless the touch itself says otherwise
 * @param contact whether it is contact at all; a note for ourselves is history and moves no clock
 * @param about one line for {@code crm kinds}
 */
public record Kind(String name, boolean addsValue, boolean contact, String about) {}
