import { createPool } from '@gatehouse/database/client';
import { createTestDatabase } from '@gatehouse/database/test-database';
import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
test('load', { timeout: 900_000 }, async () => {
  const db = await createTestDatabase();
  const pool = createPool(db.superuserUrl);
  const t0 = Date.now();
  await pool.query(`
    INSERT INTO issuer (id,url,name) VALUES ('iss_1','http://idp.invalid','x');
    INSERT INTO directory_group (id, issuer_id, external_id, display_name) SELECT 'grp_'||i, 'iss_1','g'||i,'G'||i FROM generate_series(1,200) i;
    INSERT INTO team (id, slug, name, owner_group_id) SELECT 'team_'||i,'team-'||i,'Team '||i,'grp_'||i FROM generate_series(1,200) i;
    INSERT INTO surface (fingerprint, definition, seen_as, visible) SELECT 'fp1:'||encode(sha256(('s'||i)::bytea),'hex'), '{"tools":[]}', 'anonymous', true FROM generate_series(1,10000) i;
  `);
  const words = ['invoice','order','report','table','schema','query','pipeline','dataset','ticket','customer','payment','metric','log','cache','flag','user','group','job','run','cluster','region','token','budget','forecast','campaign','keyword','image','video','document','page','comment','alert','incident','deploy','build','branch','commit','review','release','secret'];
  const verbs = ['list','get','create','update','delete','search','describe','explain','fetch','export','import','cancel','retry','preview','summarise','count','tag','archive','restore','compare'];
  await pool.query(`INSERT INTO surface_tool (fingerprint, position, name, description, read_only, destructive, open_world, digest)
    SELECT 'fp1:'||encode(sha256(('s'||i)::bytea),'hex'), j, ($1::text[])[1+(i*7+j*13)%20]||'_'||($2::text[])[1+(i*3+j*11)%40]||'_'||j,
      'Use this to '||($1::text[])[1+(i+j)%20]||' the '||($2::text[])[1+(i*5+j)%40]||' of a '||($2::text[])[1+(i+j*7)%40]||' with the given identifier and returns a structured result in pages of '||j||' rows for account '||(i%977),
      j%2=0, j%5=0, true, 'd'||i||'_'||j FROM generate_series(1,10000) i, generate_series(1,20) j`, [verbs, words]);
  await pool.query(`INSERT INTO server (id,name,title,description,team_id,tags,visibility,updated_at) SELECT 'srv_'||gen_random_uuid(), 'com.example.'||($1::text[])[1+i%40]||'/'||($1::text[])[1+(i*3)%40]||'-'||i, initcap(($1::text[])[1+(i*3)%40])||' service '||i, 'Serves the '||($1::text[])[1+(i*7)%40]||' team and its '||($1::text[])[1+(i*9)%40], 'team_'||(1+i%200), ARRAY['t'||(i%30), 'dom'||(i%7)], 'LISTED', now() FROM generate_series(1,10000) i`, [words]);
  await pool.query(`INSERT INTO revision (id, server_id, number, version, title, endpoint, transport, environment, created_by, surface_fingerprint, digest, submitted_by, submitted_at, decided_at, state)
    SELECT 'rev_'||s.id, s.id, 1, '1.0.0', s.title, 'https://h'||row_number() over (order by name)||'.invalid/mcp', 'streamable-http', 'production', 'x', 'fp1:'||encode(sha256(('s'||row_number() over (order by name))::bytea),'hex'), 'd', 'x', now(), now(), 'DRAFT' FROM server s`);
  await pool.query(`INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at) SELECT server_id, surface_fingerprint, true, now() FROM revision`);
  await pool.query(`INSERT INTO server_health (server_id,status,since,checked_at,consecutive_failures) SELECT id, 'HEALTHY', now(), now() + interval '1 day', 0 FROM server`);
  await pool.query('VACUUM ANALYZE');
  console.log('done', Date.now() - t0);
  writeFileSync('/tmp/gh-cat/url', db.superuserUrl);
  writeFileSync('/tmp/gh-cat/app', db.applicationUrl);
  await pool.end();
});
