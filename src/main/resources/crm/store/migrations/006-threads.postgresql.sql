
-- As in SQLite: the day so far from another, such as '2 days'.
CREATE FUNCTION date(day text, far text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_char(CAST(day AS date) + CAST(far AS interval), 'YYYY-MM-DD')
$$;
