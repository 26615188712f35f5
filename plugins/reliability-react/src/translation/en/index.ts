import { alerts } from './alerts';
import { chart } from './chart';
import { common } from './common';
import { composite } from './composite';
import { coverage } from './coverage';
import { drills } from './drills';
import { executions } from './executions';
import { explanation } from './explanation';
import { levels } from './levels';
import { heatMap } from './heatMap';
import { markdown } from './markdown';
import { methods } from './methods';
import { monitoring } from './monitoring';
import { ownership } from './ownership';
import { runbookPage } from './runbookPage';
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
  ...drills,
  ...executions,
  ...explanation,
  ...levels,
  ...heatMap,
  ...markdown,
  ...methods,
  ...monitoring,
  ...ownership,
  ...runbookPage,
  ...runbooks,
  ...services,
  ...setup,
  ...slos,
  ...states,
  ...training,
} as const;
