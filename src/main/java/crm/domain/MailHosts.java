package crm.domain;

/** Where anybody can have an e-mail address: what stands behind the {@code @} there says nothing of the firm. */
public final class MailHosts {
    private MailHosts() {}

    /** Whether addresses of that domain are open to all; the best known ones are. */
    public static boolean isOpenToAll(String domain) {
        return switch (domain) {
            case "gmail.com",
                    "googlemail.com",
                    "outlook.com",
                    "hotmail.com",
                    "hotmail.co.uk",
                    "hotmail.fr",
                    "live.com",
                    "msn.com",
                    "yahoo.com",
                    "yahoo.co.uk",
                    "yahoo.co.jp",
                    "yahoo.de",
                    "yahoo.fr",
                    "ymail.com",
                    "icloud.com",
                    "me.com",
                    "mac.com",
                    "aol.com",
                    "gmx.de",
                    "gmx.net",
                    "gmx.at",
                    "gmx.ch",
                    "gmx.com",
                    "web.de",
                    "t-online.de",
                    "freenet.de",
                    "posteo.de",
                    "mailbox.org",
                    "proton.me",
                    "protonmail.com",
                    "fastmail.com",
                    "zoho.com",
                    "mail.com",
                    "orange.fr",
                    "wanadoo.fr",
                    "free.fr",
                    "laposte.net",
                    "libero.it",
                    "bluewin.ch",
                    "btinternet.com",
                    "comcast.net",
                    "verizon.net",
                    "mail.ru",
                    "yandex.ru",
                    "qq.com",
                    "163.com",
                    "126.com",
                    "naver.com" -> true;
            default -> false;
        };
    }
}
