import { chart } from './chart';
import { common } from './common';
import { composite } from './composite';
import { coverage } from './coverage';
import { explanation } from './explanation';
import { methods } from './methods';
import { ownership } from './ownership';
import { runbooks } from './runbooks';
import { services } from './services';
import { setup } from './setup';
import { slos } from './slos';
import { states } from './states';
import { training } from './training';

export const english = {
  ...chart,
  ...common,
  ...composite,
  ...coverage,
  ...explanation,
  ...methods,
  ...ownership,
  ...runbooks,
  ...services,
  ...setup,
  ...slos,
  ...states,
  ...training,
} as const;
