-- Which exchange of mail a touch belongs to: a fingerprint of the Message-ID that it began with, as in import_seen. Null for
-- a mail of ours that begins one, and for whatever was not mail: these answer all that came before them.
ALTER TABLE touch ADD COLUMN thread TEXT;

-- Mail comes in any order: one that tells where its thread began takes those along that began with it so far.
CREATE INDEX touch_thread ON touch (thread) WHERE thread IS NOT NULL;
