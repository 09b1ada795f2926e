import * as operations from '../operations/profile.ts';
import { profile, profileChange } from '../schemas/profile.ts';
import type { Service } from '../service.ts';

/** The personal data that the citizen keeps in ME. */
export const profileOperations = {
  getProfile: {
    ...operations.getProfile,
    summary: 'The personal data that the citizen keeps in ME',
    access: 'citizen',
    view: 'profile',
    answer: profile,
  },
  replaceProfile: {
    ...operations.replaceProfile,
    summary: 'Change the personal data that the citizen keeps in ME',
    access: 'citizen',
    view: 'profile',
    body: profileChange,
    answer: profile,
    problems: ['profile-changed'],
  },
} as const satisfies Service;
