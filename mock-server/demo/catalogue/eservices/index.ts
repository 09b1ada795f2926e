import type { DemoEservice } from '../eservice.ts';
import { buildAndLive } from './build-and-live.ts';
import { businessAndWork } from './business-and-work.ts';
import { careAndSupport } from './care-and-support.ts';
import { childrenAndSchool } from './children-and-school.ts';
import { cultureAndLeisure } from './culture-and-leisure.ts';
import { environmentAndWaste } from './environment-and-waste.ts';
import { societyAndInfluence } from './society-and-influence.ts';
import { trafficAndTravel } from './traffic-and-travel.ts';

/** Every e-service of the demo's two municipalities. */
export const demoEservices: readonly DemoEservice[] = [
  ...buildAndLive,
  ...childrenAndSchool,
  ...careAndSupport,
  ...trafficAndTravel,
  ...environmentAndWaste,
  ...businessAndWork,
  ...cultureAndLeisure,
  ...societyAndInfluence,
];
