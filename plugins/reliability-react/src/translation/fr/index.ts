import type { english } from '../en';
import type { Translated } from '../translated';
import { chart } from './chart';
import { common } from './common';
import { coverage } from './coverage';
import { explanation } from './explanation';
import { ownership } from './ownership';
import { runbooks } from './runbooks';
import { services } from './services';
import { setup } from './setup';
import { slos } from './slos';
import { states } from './states';
import { training } from './training';

export const french: Translated<typeof english> = {
  ...chart,
  ...common,
  ...coverage,
  ...explanation,
  ...ownership,
  ...runbooks,
  ...services,
  ...setup,
  ...slos,
  ...states,
  ...training,
};
