package crm.domain;

/** A customer, where its clocks stand, and what else weighs on it. */
public record Account(Customer customer, Clocks clocks, Concerns concerns) {}
