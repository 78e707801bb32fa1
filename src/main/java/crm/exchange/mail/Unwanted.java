package crm.exchange.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells mail that no person wrote to a person: each reason finishes "skipped 3: …". */
final class Unwanted {
    static final String DISCARDED = "drafts, spam or deleted";
    private static final String LIST = "from mailing lists";
    private static final String AUTOMATIC = "sent by a machine";
    private static final String INVITATION = "inviting to a meeting";

    private static final int MOZILLA_EXPUNGED = 0x0008;

    private static final Set<String> DISCARDED_FOLDERS = Set.of(
            "bin",
            "bozze",
            "borradores",
            "brouillons",
            "bulk mail",
            "cestino",
            "concepten",
            "corbeille",
            "deleted",
            "deleted items",
            "deleted messages",
            "deleted objects",
            "draft",
            "drafts",
            "entwurf",
            "entwürfe",
            "gelöschte elemente",
            "gelöschte objekte",
            "junk",
            "junk e-mail",
            "junk email",
            "junk-e-mail",
            "outbox",
            "papelera",
            "papierkorb",
            "postausgang",
            "prullenbak",
            "spam",
            "templates",
            "trash",
            "unsent messages",
            "vorlagen");

    /** Names of senders that nobody answers, without dots, dashes and underscores. */
    private static final List<String> NOBODY =
            List.of("noreply", "donotreply", "dontreply", "nichtantworten", "nepasrepondre", "noresponder");

    private static final Set<String> MACHINES = Set.of(
            "mailerdaemon",
            "postmaster",
            "bounce",
            "bounces",
            "autoreply",
            "autoresponder",
            "notification",
            "notifications",
            "listserv",
            "majordomo");

    private Unwanted() {}

    /** Why the message is no touch; null where it may be one. */
    static @Nullable String reason(Head head, List<Address> from) {
        if (isDiscarded(head)) {
            return DISCARDED;
        }
        if (isList(head)) {
            return LIST;
        }
        if (isInvitation(head)) {
            return INVITATION;
        }
        return isAutomatic(head) || (!from.isEmpty() && isNobody(from.get(0).email())) ? AUTOMATIC : null;
    }

    /** Whether a folder of that name holds what was never sent or is not wanted. */
    static boolean isDiscardedFolder(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return DISCARDED_FOLDERS.contains(lower);
    }

    /** Whether nobody reads what is sent to that address. */
    static boolean isNobody(String email) {
        String local = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        String bare = (plus > 0 ? local.substring(0, plus) : local)
                .replace("-", "")
                .replace("_", "")
                .replace(".", "");
        for (String nobody : NOBODY) {
            if (bare.contains(nobody)) {
                return true;
            }
        }
        return MACHINES.contains(bare) || local.startsWith("bounce+") || local.startsWith("bounces+");
    }

    private static boolean isDiscarded(Head head) {
        String mozilla = head.first("x-mozilla-status");
        String status = head.first("x-status");
        if (head.has("x-mozilla-draft-info")
                || (status != null && (status.indexOf('D') >= 0 || status.indexOf('T') >= 0))) {
            return true;
        }
        if (mozilla != null && mozilla.matches("[0-9A-Fa-f]{4}")) {
            if ((Integer.parseInt(mozilla, 16) & MOZILLA_EXPUNGED) != 0) {
                return true;
            }
        }
        String labels = head.first("x-gmail-labels");
        if (labels != null) {
            for (String label : HeaderText.read(labels, 1000).split("[,\"]")) {
                if (isDiscardedFolder(label) || label.strip().equalsIgnoreCase("chat")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isList(Head head) {
        return head.has("list-id")
                || head.has("list-unsubscribe")
                || head.has("list-post")
                || head.has("x-mailing-list")
                || switch (word(head, "precedence")) {
                    case "bulk", "list", "junk" -> true;
                    default -> false;
                };
    }

    private static boolean isAutomatic(Head head) {
        String submitted = word(head, "auto-submitted");
        String suppress = word(head, "x-auto-response-suppress");
        String returnPath = head.first("return-path");
        String type = word(head, "content-type");
        return (!submitted.isEmpty() && !submitted.equals("no"))
                || (!suppress.isEmpty() && !suppress.equals("none"))
                || word(head, "precedence").equals("auto_reply")
                || head.has("x-autoreply")
                || head.has("x-autorespond")
                || head.has("x-failed-recipients")
                || (returnPath != null && returnPath.strip().equals("<>"))
                || type.equals("multipart/report");
    }

    private static boolean isInvitation(Head head) {
        return word(head, "content-type").equals("text/calendar")
                || word(head, "content-class").equals("urn:content-classes:calendarmessage");
    }

    /** The first word of a field, lower case, without what stands behind a semicolon, comma or blank. */
    private static String word(Head head, String name) {
        String text = head.first(name);
        if (text == null) {
            return "";
        }
        int end = 0;
        while (end < text.length() && " ;,(\t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
