import { z } from 'zod';

/** `GET /api/v2/status`, as far as it is used. */
export const statusSchema = z.object({
  cluster: z
    .object({
      status: z.string().nullish(),
      peers: z.array(z.unknown()).nullish(),
    })
    .nullish(),
  config: z.object({ original: z.string() }),
});

export type StatusAnswer = z.infer<typeof statusSchema>;

const time = z.iso.datetime({ offset: true });

/** `GET /api/v2/silences`, as far as it is used. */
export const silencesSchema = z.array(
  z.object({
    id: z.string(),
    startsAt: time,
    endsAt: time,
    createdBy: z.string().nullish(),
    comment: z.string().nullish(),
    matchers: z.array(
      z.object({
        name: z.string(),
        value: z.string(),
        isRegex: z.boolean(),
        isEqual: z.boolean().nullish(),
      }),
    ),
  }),
);

export type SilencesAnswer = z.infer<typeof silencesSchema>;
