import { expect, test } from 'vitest';
import { proofsOf } from '../../../lib/drafts/material/proofs.ts';

test.each([
  ['de', 'Das Handbuch für neue Gäste bei Fjord geschrieben', 'factPast', 'das Handbuch für neue Gäste bei Fjord geschrieben'],
  ['de', 'Drei Lager zusammengelegt', 'factPast', 'drei Lager zusammengelegt'],
  ['de', 'Zwei Teams durch den Umzug begleitet', 'factPast', 'zwei Teams durch den Umzug begleitet'],
  ['de', 'Sechs Jahre Nachtdienst an der Rezeption', 'factRaw', 'sechs Jahre Nachtdienst an der Rezeption'],
  ['de', 'Als Sicherheitskraft zertifiziert', 'factRaw', 'Als Sicherheitskraft zertifiziert'],
  ['de', 'Zur Schichtleiterin aufgestiegen', 'factRaw', 'Zur Schichtleiterin aufgestiegen'],
  ['fr', 'Remplacé le registre papier par un tableau partagé', 'factPast', 'remplacé le registre papier par un tableau partagé'],
  ['fr', 'Conçu le livret remis aux clients', 'factPast', 'conçu le livret remis aux clients'],
  ['fr', 'Passé trois ans à la réception', 'factRaw', 'Passé trois ans à la réception'],
  ['fr', 'Diplômé en gestion hôtelière', 'factRaw', 'Diplômé en gestion hôtelière'],
  ['fr', 'Trois ans de nuits à la réception', 'factRaw', 'trois ans de nuits à la réception'],
  ['en', 'Trained four new colleagues at Fjord', 'factPast', 'trained four new colleagues at Fjord'],
  ['en', 'Trained in first aid', 'factRaw', 'trained in first aid'],
  ['en', 'Registered nurse since 2019', 'factRaw', 'registered nurse since 2019'],
] as const)('%s: "%s" is said as %s', (language, fact, form, text) => {
  expect(proofsOf([fact], language, language)).toEqual([{ index: 0, form, text }]);
});
