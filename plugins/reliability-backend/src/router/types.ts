/** What an operation of the API document answers when it succeeds. */
export type Answer<TOperation> = TOperation extends {
  responses: { 200: { content: { 'application/json': infer TAnswer } } };
}
  ? TAnswer
  : TOperation extends {
      responses: { 201: { content: { 'application/json': infer TCreated } } };
    }
  ? TCreated
  : never;

/** The validated body of an operation. */
export type Body<TOperation> = TOperation extends {
  requestBody: { content: { 'application/json': infer TBody } };
}
  ? TBody
  : never;

/** The validated query of an operation; numbers are numbers. */
export type Query<TOperation> = TOperation extends {
  parameters: { query?: infer TQuery };
}
  ? NonNullable<TQuery>
  : never;
