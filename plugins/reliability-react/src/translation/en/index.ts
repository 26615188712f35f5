import { alerts } from './alerts';
import { chart } from './chart';
import { common } from './common';
import { composite } from './composite';
import { coverage } from './coverage';
import { explanation } from './explanation';
import { levels } from './levels';
import { heatMap } from './heatMap';
import { methods } from './methods';
import { monitoring } from './monitoring';
import { ownership } from './ownership';
import { runbooks } from './runbooks';
import { services } from './services';
import { setup } from './setup';
import { slos } from './slos';
import { states } from './states';
import { training } from './training';

export const english = {
  ...alerts,
  ...chart,
  ...common,
  ...composite,
  ...coverage,
  ...explanation,
  ...levels,
  ...heatMap,
  ...methods,
  ...monitoring,
  ...ownership,
  ...runbooks,
  ...services,
  ...setup,
  ...slos,
  ...states,
  ...training,
} as const;
