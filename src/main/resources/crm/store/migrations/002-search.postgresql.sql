-- Full-text search over what was said, ignoring case and accents, by words as the other stores cut them: whatever is no
-- letter and no digit parts two. The words stay in touch; this is only their index, kept true by the triggers.

-- The words of a text, small and without accents, with one blank between them. Longer than an index can be is only a text
-- that no person wrote; of that the beginning is found.
CREATE FUNCTION bare_words(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(
        lower(regexp_replace(normalize(left(said, 200000), NFD), '[\u0300-\u036f]', '', 'g') COLLATE LETTERS),
        '[^[:alnum:]]+', ' ', 'g')
$$;

CREATE TABLE touch_search (
    id    bigint PRIMARY KEY,
    words tsvector NOT NULL
);

CREATE INDEX touch_search_words ON touch_search USING gin (words);

CREATE FUNCTION touch_words(t touch) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('simple', bare_words(concat_ws(' ', t.note, t.value, t.with_whom, t.link)))
$$;

CREATE FUNCTION touch_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_op <> 'INSERT' THEN
        DELETE FROM touch_search WHERE id = old.id;
    END IF;
    IF tg_op <> 'DELETE' THEN
        INSERT INTO touch_search (id, words) VALUES (new.id, touch_words(new));
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER touch_search_added AFTER INSERT OR DELETE ON touch
    FOR EACH ROW EXECUTE FUNCTION touch_search_follow();
CREATE TRIGGER touch_search_changed AFTER UPDATE OF note, value, with_whom, link ON touch
    FOR EACH ROW EXECUTE FUNCTION touch_search_follow();

INSERT INTO touch_search (id, words) SELECT t.id, touch_words(t) FROM touch t;
