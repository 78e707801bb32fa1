package crm.domain;

/** Carries a {@link Failure} to the one place that prints it. Has no stack trace of use to a user, so it keeps none. */
public final class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public CrmException(Failure failure) {
        this(failure, null);
    }

    /** {@code cause} is shown with {@code --debug} only. */
    public CrmException(Failure failure, @org.jspecify.annotations.Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
