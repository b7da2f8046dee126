import { expect, test } from 'vitest';
import { nearRoles, onOtherLevels, sameRole } from '../../../lib/search/names/roles.ts';

test.each([
  ['Registered Nurse', 'RN'],
  ['RN Surgical Ward', 'Registered Nurse, Surgical Ward (Nights)'],
  ['Sr. Data Engineer', 'Senior Data Engineer'],
  ['Lab Tech', 'Laboratory Technician'],
  ['Tech Lead', 'Technical Lead'],
  ['Quality Assurance Lead', 'QA Lead'],
  ['Line Cook', 'Line Cook (full-time)'],
  ['Data Analyst 2', 'Data Analyst II'],
  ['Kundenberater/in', 'Kundenberaterin (m/w/d)'],
  ['Directeur commercial', 'Directrice commercial'],
  ['VP Sales', 'Vice President of Sales'],
])('%s and %s are one role', (one, other) => {
  expect([sameRole(one, other), sameRole(other, one)]).toEqual([true, true]);
});

test.each([
  ['Data Analyst', 'Data Analyst II'],
  ['RN', 'Registered Nurse, Surgical Ward'],
  ['Line Cook', 'Line Cook, Harbour Street'],
])('%s may be %s, but need not', (one, other) => {
  expect([sameRole(one, other), nearRoles(one, other), nearRoles(other, one)]).toEqual([false, true, true]);
});

test.each([
  ['Product Manager', 'Product Marketing Manager'],
  ['Registered Nurse', 'Licensed Practical Nurse'],
  ['Data Analyst I', 'Data Analyst II'],
  ['Contract Manager', 'Project Manager'],
  ['Software Engineer, Payments', 'Software Engineer, Search'],
  ['Nurse', 'Nursery Assistant'],
])('%s and %s are two roles', (one, other) => {
  expect([nearRoles(one, other), nearRoles(other, one)]).toEqual([false, false]);
});

test('levels are told apart', () => {
  expect(onOtherLevels('Data Analyst', 'Senior Data Analyst')).toBe(true);
  expect(onOtherLevels('Sr. Data Analyst', 'Senior Data Analyst')).toBe(false);
});
