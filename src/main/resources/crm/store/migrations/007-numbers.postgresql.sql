
-- SQLite's indexes end with the number of the row by themselves; here it must be said, for whoever asks for the newest of
-- several touches of the same moment.
DROP INDEX touch_customer, touch_day, touch_value, touch_out, touch_in, touch_human, touch_contact, touch_contact_value;

CREATE INDEX touch_customer ON touch (customer_id, day, at, id);
CREATE INDEX touch_day ON touch (day, at, id);
CREATE INDEX touch_value ON touch (customer_id, day, at, id) WHERE contact = 1 AND cancelled = 0 AND adds_value = 1;
CREATE INDEX touch_out ON touch (customer_id, day, at, id) WHERE contact = 1 AND cancelled = 0 AND direction = 'out';
CREATE INDEX touch_in ON touch (customer_id, day, at, id) WHERE contact = 1 AND cancelled = 0 AND direction = 'in';
CREATE INDEX touch_human ON touch (customer_id, day, at, id)
    WHERE contact = 1 AND cancelled = 0 AND channel IN ('call', 'meeting', 'visit');
CREATE INDEX touch_contact ON touch (contact_id, day, at, id) WHERE contact_id IS NOT NULL;
CREATE INDEX touch_contact_value ON touch (contact_id, day, at, id)
    WHERE contact_id IS NOT NULL AND contact = 1 AND cancelled = 0 AND adds_value = 1;
