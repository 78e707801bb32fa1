package crm.domain;

/** A customer and where its clocks stand. */
public record Account(Customer customer, Clocks clocks) {}
