import { describe, expect, it } from 'vitest';
import type { SuspensionFacts } from '../access/facts.ts';
import { type GroupId, makeId } from '../ids.ts';
import { NO_ROLES } from '../roles.ts';
import { activeSuspensions, isActive, judgeLift, type Lifter } from './suspension.ts';
import { AT } from './test/make-server.ts';

const id = (name: string) => makeId('suspension', name);
const suspension = (more: object = {}): SuspensionFacts => ({
  id: id('one'),
  from: AT,
  until: AT + 10,
  scope: 'SERVER',
  ...more,
});

describe('P13 a suspension', () => {
  it.each([
    ['has not begun before its start', AT - 1, false],
    ['begins at its start', AT, true],
    ['lasts until its end', AT + 9, true],
    ['is over at its end', AT + 10, false],
  ])('%s', (_, at, active) => {
    expect(isActive(suspension(), at)).toBe(active);
  });

  it('without an end lasts', () => {
    expect(isActive(suspension({ until: null }), Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it('acts by its scope', () => {
    const group = makeId('group', 'finance') as GroupId;
    const suspensions = [
      suspension({ scope: 'TOOLS', tools: ['a', 'b'] }),
      suspension({ scope: 'TOOLS', tools: ['b', 'c'] }),
      suspension({ scope: 'TOOLS', tools: ['over'], until: AT }),
      suspension({ scope: 'GROUPS', groups: [group] }),
    ];
    expect(activeSuspensions({ suspensions }, AT)).toEqual({
      server: null,
      tools: new Set(['a', 'b', 'c']),
      groups: new Set([group]),
    });
  });

  it('of the whole server is shown by the one that lasts longest', () => {
    const suspensions = [
      suspension(),
      suspension({ id: id('longest'), until: null }),
      suspension({ id: id('longer'), until: AT + 99 }),
    ];
    expect(activeSuspensions({ suspensions }, AT).server?.id).toBe(id('longest'));
    expect(activeSuspensions({ suspensions }, AT - 1).server).toBeNull();
  });
});

describe('P13 a suspension is lifted', () => {
  const ownerGroup = makeId('group', 'owners');
  const admin: Lifter = {
    kind: 'USER',
    roles: { ...NO_ROLES, admin: true },
    groups: new Set([makeId('group', 'admins')]),
  };
  const cases: [string, Partial<Lifter>, 'ADMIN' | 'DRIFT' | 'CONDITION', boolean][] = [
    ['by an admin outside the owning team', {}, 'ADMIN', true],
    ['by no admin of the owning team', { groups: new Set([ownerGroup]) }, 'ADMIN', false],
    ['by no admin whose groups are unknown', { groups: undefined }, 'ADMIN', false],
    ['by no owner', { roles: NO_ROLES, groups: new Set([ownerGroup]) }, 'ADMIN', false],
    ['by no reviewer', { roles: { ...NO_ROLES, reviewerLanes: ['SECURITY'] } }, 'ADMIN', false],
    ['by no workload', { kind: 'WORKLOAD' }, 'ADMIN', false],
    ['by nobody when drift caused it', {}, 'DRIFT', false],
    ['by nobody when a condition caused it', {}, 'CONDITION', false],
  ];
  it.each(cases)('%s', (_, more, cause, lifted) => {
    const result = judgeLift({ ...admin, ...more }, { cause, ownerGroup });
    expect(result.ok ? null : result.error.code).toBe(lifted ? null : 'NOT_PERMITTED');
  });
});
