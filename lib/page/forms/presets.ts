import type { Settings } from '../../search/owner/owner.ts';
import { defaultSettings } from '../../search/owner/owner.ts';

/** Settings that fit the customs of a place (1.8): off until the owner takes them. */
export type Preset = {
  readonly name: string;
  readonly where: string;
  /** What changes, as the owner sees it. */
  readonly says: string;
  readonly change: (settings: Settings) => Settings;
};

export const presets: readonly Preset[] = [
  {
    name: 'de',
    where: 'Germany, Austria, Switzerland',
    says: 'Where no date was named, the first question comes after ten business days instead of five: sooner counts as pushing there.',
    change: (settings) => ({ ...settings, daysWithoutTimeline: 10 }),
  },
  {
    name: 'uk',
    where: 'United Kingdom, Ireland',
    says: 'No last note before letting go: one reminder is usual there, a second is the most.',
    change: (settings) => ({ ...settings, optional: { ...settings.optional, close_loop: false } }),
  },
  {
    name: 'default',
    where: 'Elsewhere, or as it was at the beginning',
    says: 'Five business days where no date was named, and a last note before letting go.',
    change: (settings) => ({
      ...settings,
      daysWithoutTimeline: defaultSettings.daysWithoutTimeline,
      optional: { ...settings.optional, close_loop: defaultSettings.optional.close_loop },
    }),
  },
];

/** Whether the settings are as a preset would have them. */
export function isInUse({ change }: Preset, settings: Settings): boolean {
  return JSON.stringify(change(settings)) === JSON.stringify(settings);
}
