-- What "crm sql" may be asked: one view a noun, with the names of crm-json(5). Tables may change with each version of crm;
-- of a view columns are only ever added, behind the others. crm-views(5) is made from the comments here: the line before
-- a view says what a row of it is, and behind each column stands what it holds.

-- A customer.
CREATE TEMP VIEW customers AS SELECT
    c.key AS key,                                -- short unique name
    c.name AS name,                              -- as typed
    c.stage AS stage,                            -- suspect, prospect, customer or former
    c.stage_since AS stage_since,                -- the day it entered the stage
    c.tier AS tier,                              -- such as A; null for none
    c.owner AS owner,                            -- the colleague who looks after it
    c.since AS since,                            -- the sale date
    c.added AS added,                            -- the day it was added
    c.window_days AS window_days,                -- its own window; null where tier, stage or default say
    CAST(c.annual_value AS DOUBLE PRECISION) AS annual_value, -- what it brings in a year, a number
    c.renewal AS renewal,                        -- the day its contract is to be renewed
    c.archived AS archived,                      -- the day it was archived; null while it is not
    c.snoozed_until AS snoozed_until,            -- not nagged about before that day
    c.snooze_reason AS snooze_reason,            -- and why
    c.note AS note,                              -- a note of yours
    c.goal AS goal,                              -- what it wants to reach
    c.success AS success,                        -- how it will know
    c.sold AS sold,                              -- what it bought
    c.terms AS terms,                            -- on which terms
    c.pays AS pays,                              -- well or late
    c.discounts AS discounts,                    -- 1 where it always asks for one, 0 where not
    c.buys AS buys                               -- how often, in your words
FROM main.customer c;

-- An alias, domain, e-mail address, interest or tag of a customer.
CREATE TEMP VIEW labels AS SELECT
    c.key AS key,                                -- of the customer
    l.sort AS sort,                              -- alias, domain, email, interest or tag
    l.text AS text                               -- as typed
FROM main.customer_label l JOIN main.customer c ON c.id = l.customer_id;

-- An interest of a customer or of one of its contacts.
CREATE TEMP VIEW interests AS SELECT
    c.key AS key,                                -- of the customer
    NULL AS contact,                             -- name of the contact whose interest it is; null where it is the customer's
    l.text AS interest                           -- the topic
FROM main.customer_label l JOIN main.customer c ON c.id = l.customer_id WHERE l.sort = 'interest'
UNION ALL SELECT c.key, p.name, d.text
FROM main.contact_detail d JOIN main.contact p ON p.id = d.contact_id JOIN main.customer c ON c.id = p.customer_id
WHERE d.sort = 'interest';

-- A tag of a customer or of a touch.
CREATE TEMP VIEW tags AS SELECT
    c.key AS key,                                -- of the customer
    NULL AS touch,                               -- id of the touch; null where the tag is the customer's
    l.text AS tag                                -- the tag
FROM main.customer_label l JOIN main.customer c ON c.id = l.customer_id WHERE l.sort = 'tag'
UNION ALL SELECT c.key, t.uid, g.text
FROM main.touch_tag g JOIN main.touch t ON t.id = g.touch_id JOIN main.customer c ON c.id = t.customer_id;

-- An entry of a customer into a stage.
CREATE TEMP VIEW stages AS SELECT
    c.key AS key,                                -- of the customer
    s.day AS day,                                -- the day it entered
    s.stage AS stage                             -- suspect, prospect, customer or former
FROM main.stage_change s JOIN main.customer c ON c.id = s.customer_id;

-- A person at a customer.
CREATE TEMP VIEW contacts AS SELECT
    p.name AS name,                              -- as typed
    c.key AS key,                                -- of the customer
    c.name AS customer,                          -- its name
    p.role AS role,                              -- decision-maker, influencer, user, authority or payer
    p.channel AS channel,                        -- how they like to be reached
    (SELECT d.text FROM main.contact_detail d WHERE d.contact_id = p.id AND d.sort = 'email' ORDER BY d.id LIMIT 1)
        AS email,                                -- their first e-mail address; all stand in contact_details
    (SELECT d.text FROM main.contact_detail d WHERE d.contact_id = p.id AND d.sort = 'phone' ORDER BY d.id LIMIT 1)
        AS phone,                                -- their first phone number
    p.note AS note,                              -- a note of yours
    p.added AS added,                            -- the day they were added
    p.left_on AS "left",                         -- the day they left the firm; null while they are there
    p.confirmed AS confirmed                     -- the day all this was last known to be true
FROM main.contact p JOIN main.customer c ON c.id = p.customer_id;

-- An e-mail address, phone number, interest or date of a contact.
CREATE TEMP VIEW contact_details AS SELECT
    c.key AS key,                                -- of the customer
    p.name AS contact,                           -- whose it is
    d.sort AS sort,                              -- email, phone, interest, birthday or anniversary
    d.text AS text,                              -- as typed; a date as YYYY-MM-DD, or --MM-DD without the year
    d.confirmed AS confirmed                     -- the day it was last known to be true
FROM main.contact_detail d JOIN main.contact p ON p.id = d.contact_id JOIN main.customer c ON c.id = p.customer_id;

-- A touch.
CREATE TEMP VIEW touches AS SELECT
    t.uid AS id,                                 -- its id
    c.key AS key,                                -- of the customer
    c.name AS customer,                          -- its name
    t.day AS day,                                -- when it was
    CASE WHEN t.at >= 0 THEN strftime('%Y-%m-%dT%H:%M:%S', t.at + t.utc_offset, 'unixepoch') END
        AS at,                                   -- day and time where it was logged; null where only the day is known
    t.utc_offset AS utc_offset,                  -- seconds from UTC there
    t.kind AS kind,                              -- such as tip
    t.channel AS channel,                        -- such as call
    t.direction AS direction,                    -- out or in
    t.adds_value AS adds_value,                  -- 1 where it gave the customer something, else 0
    t.value AS value,                            -- what it gave
    t.note AS note,                              -- what was said
    t.link AS link,                              -- where more of it stands
    t.with_whom AS "with",                       -- with whom
    t.by_whom AS "by",                           -- who of us
    t.contact AS contact,                        -- 0 for a note among ourselves, which moves no clock, else 1
    t.cancelled AS cancelled,                    -- 1 where it did not take place, else 0
    t.no_reply AS no_reply,                      -- 1 where it needs no answer, else 0
    t.thread AS thread,                          -- the same for all mail of one exchange; null where it is in none
    (SELECT g.key FROM main.content g WHERE g.id = t.content_id)
        AS content                               -- key of the content that was given
FROM main.touch t JOIN main.customer c ON c.id = t.customer_id;

-- A promise.
CREATE TEMP VIEW promises AS SELECT
    p.uid AS id,                                 -- its id
    c.key AS key,                                -- of the customer
    c.name AS customer,                          -- its name
    p.side AS side,                              -- us or them: who promised
    p.who AS who,                                -- who of us keeps it, or looks after theirs
    (SELECT k.name FROM main.contact k WHERE k.id = p.contact_id)
        AS contact,                              -- to whom, or who of them promised
    p.what AS what,                              -- what was promised
    p.made AS made,                              -- the day
    p.due AS due,                                -- the day it is to be kept
    p.first_due AS first_due,                    -- the day it was to be kept before it was moved
    CAST(p.price AS DOUBLE PRECISION) AS price,              -- the price, a number
    p.terms AS terms,                            -- the terms
    p.state AS state,                            -- open, kept or broken
    p.settled AS settled,                        -- the day it was kept or broken
    p.reason AS reason,                          -- why it was broken
    (SELECT count(*) FROM main.promise_move m WHERE m.promise_id = p.id)
        AS moves,                                -- how often it was moved
    (SELECT t.uid FROM main.touch t WHERE t.id = p.touch_id)
        AS touch                                 -- id of the touch that kept it
FROM main.promise p JOIN main.customer c ON c.id = p.customer_id;

-- A piece of content.
CREATE TEMP VIEW content AS SELECT
    g.key AS key,                                -- short unique name
    g.title AS title,                            -- its title
    g.kind AS kind,                              -- article, tip, document or event
    g.place AS place,                            -- a link or the path of a file
    g.language AS language,                      -- such as en
    g.good_until AS good_until,                  -- the last day it is worth giving
    g.note AS note,                              -- a note of yours
    g.added AS added,                            -- the day it was added
    g.by_whom AS "by"                            -- by whom
FROM main.content g;

-- A topic of a piece of content.
CREATE TEMP VIEW topics AS SELECT
    g.key AS content,                            -- key of the content
    t.text AS topic                              -- the topic
FROM main.content_topic t JOIN main.content g ON g.id = t.content_id;

-- A document of a customer.
CREATE TEMP VIEW documents AS SELECT
    d.uid AS id,                                 -- its id
    c.key AS key,                                -- of the customer
    c.name AS customer,                          -- its name
    d.sort AS kind,                              -- specification, design, contract, minutes or other
    d.title AS title,                            -- its title
    d.place AS place,                            -- where it is: a path or a link
    d.version AS version,                        -- such as 1.2
    d.sha256 AS sha256,                          -- of the file when it was added
    d.final AS final,                            -- 1 where it is agreed, else 0
    (SELECT r.uid FROM main.document r WHERE r.id = d.replaces)
        AS replaces,                             -- id of the one before it
    d.added AS added,                            -- the day it was added
    d.by_whom AS "by"                            -- by whom
FROM main.document d JOIN main.customer c ON c.id = d.customer_id;

-- A handoff of a customer from one colleague to the next.
CREATE TEMP VIEW handoffs AS SELECT
    h.uid AS id,                                 -- its id
    c.key AS key,                                -- of the customer
    c.name AS customer,                          -- its name
    h.from_whom AS from_whom,                    -- who had it
    h.to_whom AS to_whom,                        -- who gets it
    h.started AS started,                        -- the day
    h.forced AS forced,                          -- why it was started although something was missing
    h.missing AS missing,                        -- what was missing then
    h.note AS note,                              -- a note for the next
    h.state AS state,                            -- open, accepted or rejected
    h.settled AS settled,                        -- the day it was
    h.reason AS reason                           -- why it was rejected
FROM main.handoff h JOIN main.customer c ON c.id = h.customer_id;

-- An answer of a customer to a survey.
CREATE TEMP VIEW surveys AS SELECT
    s.uid AS id,                                 -- its id
    c.key AS key,                                -- of the customer
    c.name AS customer,                          -- its name
    (SELECT k.name FROM main.contact k WHERE k.id = s.contact_id)
        AS contact,                              -- who answered
    s.day AS day,                                -- when
    s.occasion AS occasion,                      -- project-end, 90-days, yearly or other
    s.score AS score,                            -- 0 to 10
    s.again AS again,                            -- 1 where they would choose us again, 0 where not
    s.words AS words,                            -- what they said
    s.by_whom AS "by",                           -- who asked
    s.acted AS acted                             -- the day somebody acted on a bad answer
FROM main.survey s JOIN main.customer c ON c.id = s.customer_id;

-- A danger to an account.
CREATE TEMP VIEW risks AS SELECT
    r.uid AS id,                                 -- its id
    c.key AS key,                                -- of the customer
    c.name AS customer,                          -- its name
    r.reason AS reason,                          -- what it is
    r.severity AS severity,                      -- low, medium or high
    r.owner AS owner,                            -- who looks after it
    r.play AS play,                              -- the steps that are taken
    r.opened AS opened,                          -- the day it was named
    r.closed AS closed,                          -- the day it was over
    r.outcome AS outcome,                        -- saved, lost or false-alarm
    r.note AS note                               -- a note on it
FROM main.risk r JOIN main.customer c ON c.id = r.customer_id;

-- A step against a risk.
CREATE TEMP VIEW risk_steps AS SELECT
    r.uid AS risk,                               -- id of the risk
    s.position AS position,                      -- 1 for the first
    s.text AS text,                              -- what to do
    s.due AS due,                                -- the day it is to be done
    s.state AS state,                            -- open, done or skipped
    s.settled AS settled                         -- the day it was
FROM main.risk_step s JOIN main.risk r ON r.id = s.risk_id;

-- Recognition for a colleague.
CREATE TEMP VIEW kudos AS SELECT
    k.uid AS id,                                 -- its id
    k.day AS day,                                -- when it was
    k.whom AS whom,                              -- the colleague
    k.what AS what,                              -- what they did
    c.key AS key,                                -- of the customer; null where none was named
    c.name AS customer,                          -- its name
    k.by_whom AS "by"                            -- who says so
FROM main.kudos k LEFT JOIN main.customer c ON c.id = k.customer_id;

-- A command that changed something.
CREATE TEMP VIEW journal AS SELECT
    j.id AS id,                                  -- in the order in which they ran
    strftime('%Y-%m-%dT%H:%M:%SZ', j.at, 'unixepoch')
        AS at,                                   -- when, in UTC
    j.by_whom AS "by",                           -- who ran it
    j.command AS command,                        -- the command, in short
    (SELECT count(*) FROM main.journal_change x WHERE x.journal_id = j.id)
        AS rows,                                 -- how many rows it changed
    j.undoes AS undoes,                          -- id of the command that it took back
    j.undone_by AS undone_by                     -- id of the command that took it back
FROM main.journal j;
