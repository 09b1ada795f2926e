import type { DemoEservice } from '../eservice.ts';
import { buildAndLive } from './build-and-live.ts';
import { businessAndWork } from './business-and-work.ts';
import { careAndSupport } from './care-and-support.ts';
import { childrenAndEducation } from './children-and-education.ts';
import { cultureAndLeisure } from './culture-and-leisure.ts';
import { environmentAndEnergy } from './environment-and-energy.ts';
import { localGovernment } from './local-government.ts';
import { trafficAndTravel } from './traffic-and-travel.ts';

/** Every e-service of the demo's two municipalities. */
export const demoEservices: readonly DemoEservice[] = [
  ...buildAndLive,
  ...childrenAndEducation,
  ...careAndSupport,
  ...trafficAndTravel,
  ...environmentAndEnergy,
  ...businessAndWork,
  ...cultureAndLeisure,
  ...localGovernment,
];
