// The reader of forms, on the few pages that take it along, would compile code to be quicker, and no page of ours may:
// it is told so under the name by which it looks for it, before it is there.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
