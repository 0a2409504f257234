import { describe, expect, it } from 'vitest';
import type { GroupId } from '../ids.ts';
import type { IssuerFacts } from './facts.ts';
import { readAssertion, resolveAgent, resolveSubject } from './subject.ts';
import { readTokenGroups } from './token-groups.ts';

const group = (id: string) => id as GroupId;
const directory: IssuerFacts = {
  url: 'https://corp',
  workforce: true,
  directoryManaged: true,
  groupLimit: 200,
  groupsClaim: 'groups',
  groups: new Map([
    ['eng', group('grp_eng')],
    ['fin', group('grp_fin')],
  ]),
  people: new Map([
    ['ada', { id: 'ada', active: true, groups: new Set([group('grp_eng')]) }],
    ['gone', { id: 'gone', active: false, groups: new Set([group('grp_eng')]) }],
    ['over', { id: 'over', active: true, groups: undefined }],
    ['none', { id: 'none', active: true, groups: new Set<GroupId>() }],
  ]),
};
const partner: IssuerFacts = { ...directory, url: 'https://partner', workforce: false, directoryManaged: false };
const issuers = new Map([directory, partner].map((issuer) => [issuer.url, issuer]));
const user = (issuer: string, id: string, more: object = {}) =>
  resolveSubject(issuers, { kind: 'USER', issuer, id, ...more });

describe('resolveSubject', () => {
  it('D7 the directory is the only source for its issuers, whatever token or assertion say', () => {
    const claims = { groups: ['fin'] };
    expect(user('https://corp', 'ada', { claims, assertedGroups: ['fin'] })?.groups).toEqual(new Set(['grp_eng']));
  });

  it('D6 a person outside the directory has unknown groups, with or without a token', () => {
    expect(user('https://corp', 'nobody')?.groups).toBeUndefined();
    expect(user('https://corp', 'nobody', { claims: { groups: ['eng'] } })?.groups).toBeUndefined();
    expect(user('https://partner', 'bob')?.groups).toBeUndefined();
  });

  it('D7 memberships recorded as unknown stay unknown, none stay none', () => {
    expect(user('https://corp', 'over')?.groups).toBeUndefined();
    expect(user('https://corp', 'none')?.groups).toEqual(new Set());
  });

  it('D7 an inactive person is inactive', () => {
    expect(user('https://corp', 'gone')).toMatchObject({ active: false });
    expect(user('https://partner', 'gone', { claims: { groups: [] } })).toMatchObject({ active: false });
  });

  it('D8 a forwarded token beats an assertion; without a token the assertion speaks', () => {
    const both = { claims: { groups: ['eng'] }, assertedGroups: ['fin'] };
    expect(user('https://partner', 'bob', both)?.groups).toEqual(new Set(['grp_eng']));
    expect(user('https://partner', 'bob', { assertedGroups: ['fin'] })?.groups).toEqual(new Set(['grp_fin']));
  });

  it('D7 a token whose groups are unknown is not rescued by an assertion', () => {
    expect(user('https://partner', 'bob', { claims: {}, assertedGroups: ['fin'] })?.groups).toBeUndefined();
  });

  it('D8 an issuer that is not configured has no subjects', () => {
    expect(user('https://other', 'bob')).toBeUndefined();
    expect(resolveSubject(issuers, { kind: 'WORKLOAD', issuer: 'https://other', id: 'w' })).toBeUndefined();
  });

  it('D6 workload groups are known and empty', () => {
    const workload = resolveSubject(issuers, { kind: 'WORKLOAD', issuer: 'https://corp', id: 'ada' });
    expect(workload).toMatchObject({ kind: 'WORKLOAD', workforce: false, active: true, groups: new Set() });
  });
});

describe('readTokenGroups', () => {
  const settings = { groupsClaim: 'groups', groupLimit: 3 };
  it.each([
    ['an absent claim', {}, undefined],
    ['an overage marker', { _claim_names: { groups: 'src1' } }, undefined],
    ['an overage marker beside a list', { _claim_names: { groups: 'src1' }, groups: ['a'] }, undefined],
    ['hasgroups', { hasgroups: true, groups: ['a'] }, undefined],
    ['a string', { groups: 'a b' }, undefined],
    ['a list with a number', { groups: ['a', 1] }, undefined],
    ['null', { groups: null }, undefined],
    ['a list at the limit', { groups: ['a', 'b', 'c'] }, undefined],
    ['a list below the limit', { groups: ['a', 'b'] }, ['a', 'b']],
    ['an empty list', { groups: [] }, []],
  ])('D7 %s', (_, claims, groups) => {
    expect(readTokenGroups(claims, settings)).toEqual(groups);
  });

  it('D7 the claim may be a path or have dots in its name, and never comes from the prototype', () => {
    expect(
      readTokenGroups({ realm_access: { roles: ['a'] } }, { ...settings, groupsClaim: 'realm_access.roles' }),
    ).toEqual(['a']);
    expect(
      readTokenGroups({ 'https://x.example/groups': ['a'] }, { ...settings, groupsClaim: 'https://x.example/groups' }),
    ).toEqual(['a']);
    expect(readTokenGroups({}, { ...settings, groupsClaim: 'constructor.name' })).toBeUndefined();
  });
});

describe('readAssertion', () => {
  const bindings = [{ issuer: 'https://partner', groups: new Set(['eng', 'fin']) }];
  it('D8 one unbound group voids the whole assertion', () => {
    expect(readAssertion('https://partner', ['eng', 'fin'], bindings)).toEqual(['eng', 'fin']);
    expect(readAssertion('https://partner', ['eng', 'admins'], bindings)).toBeUndefined();
    expect(readAssertion('https://corp', ['eng'], bindings)).toBeUndefined();
  });
});

describe('resolveAgent', () => {
  const person = user('https://corp', 'ada');
  const workload = resolveSubject(issuers, { kind: 'WORKLOAD', issuer: 'https://corp', id: 'bot' });
  it.each([
    ['the token beats the statement', person, 'web', 'chat', true, 'web'],
    ['a decide service is believed', person, undefined, 'chat', true, 'chat'],
    ['nobody else is believed', person, undefined, 'chat', false, undefined],
    ['neither is unknown', person, undefined, undefined, true, undefined],
    ['a workload is its own agent', workload, undefined, undefined, false, 'bot'],
  ])('D6 %s', (_, subject, tokenAgent, stated, byDecideService, agent) => {
    if (subject === undefined) throw new Error('no subject');
    expect(resolveAgent({ subject, tokenAgent, stated, byDecideService })).toBe(agent);
  });
});
