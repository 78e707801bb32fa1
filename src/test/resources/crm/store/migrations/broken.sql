-- A step that fails half way, for a test.
CREATE TABLE half_done (id INTEGER PRIMARY KEY) STRICT;
UPDATE touch SET note = 'spoilt';
INSERT INTO not_there VALUES (1);
