import type { english } from '../en';
import type { Translated } from '../translated';
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
import { withUnbreakableSpaces } from './withUnbreakableSpaces';

export const french: Translated<typeof english> = withUnbreakableSpaces({
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
});
