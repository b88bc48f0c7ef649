/* Made by `npm run generate` from the OpenAPI document: the shapes in which the console speaks to the API. */

export interface paths {
    "/api/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Actions: upcoming ones by their start, past ones latest first, drafts by their last change.
         * @description Who may ask: chair, convener (posted), texter (posted), auditor (posted).
         */
        get: operations["getApiActions"];
        put?: never;
        /**
         * Begins a draft. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An action with its shifts and what is committed on each.
         * @description Who may ask: chair, convener (posted), captain (own action), auditor (posted).
         */
        get: operations["getApiActionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a draft; only the fields named change.
         * @description Who may ask: chair.
         */
        patch: operations["patchApiActionsId"];
        trace?: never;
    };
    "/api/actions/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who came to each shift, by id; names are in contacts.
         * @description Who may ask: chair, captain (own action).
         */
        get: operations["getApiActionsIdAttendance"];
        put?: never;
        /**
         * Notes who came, up to 500 people at once. The same note twice changes nothing.
         * @description Who may ask: chair, captain (own action).
         */
        post: operations["postApiActionsIdAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The boards of an action, newest first.
         * @description Who may ask: chair.
         */
        get: operations["getApiActionsIdBoards"];
        put?: never;
        /**
         * Makes a partner's board: a link to live counts, with an end. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiActionsIdBoards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/captain-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The captains' links of an action, newest first.
         * @description Who may ask: chair.
         */
        get: operations["getApiActionsIdCaptainLinks"];
        put?: never;
        /**
         * Makes a captain's link to the list of the line; it ends six hours after the last shift. Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiActionsIdCaptainLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exact counts of an action and of each shift, as of now.
         * @description Who may ask: chair, convener (posted), captain (own action), auditor (posted).
         */
        get: operations["getApiActionsIdCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posts a draft: its page is public and its wave plan begins. Posting twice posts once.
         * @description Who may ask: chair.
         */
        post: operations["postApiActionsIdPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/rsvps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People's answers, by id; names are in contacts.
         * @description Who may ask: chair.
         */
        get: operations["getApiActionsIdRsvps"];
        put?: never;
        /**
         * Records what a person told a chair; it counts like a text of theirs. Saying the same twice changes nothing.
         * @description Who may ask: chair.
         */
        post: operations["postApiActionsIdRsvps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/rsvps/{rsvpId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One answer with its whole history.
         * @description Who may ask: chair.
         */
        get: operations["getApiActionsIdRsvpsRsvpId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved audiences by name, each in words; conveners see those that they made.
         * @description Who may ask: chair, convener (own circles).
         */
        get: operations["getApiAudiences"];
        put?: never;
        /**
         * Saves a rule under a name; a convener's is held to the people of their circles. Honours Idempotency-Key.
         * @description Who may ask: chair, convener (own circles).
         */
        post: operations["postApiAudiences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A saved audience, in words.
         * @description Who may ask: chair, convener (own circles).
         */
        get: operations["getApiAudiencesId"];
        put?: never;
        post?: never;
        /**
         * Removes a saved audience; what was posted to it keeps its rule.
         * @description Who may ask: chair, convener (own circles).
         */
        delete: operations["deleteApiAudiencesId"];
        options?: never;
        head?: never;
        /**
         * Changes a saved audience; what was posted to it keeps the rule of that moment.
         * @description Who may ask: chair, convener (own circles).
         */
        patch: operations["patchApiAudiencesId"];
        trace?: never;
    };
    "/api/audiences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many people a rule would ask, by language, and who is left out for which reason.
         * @description Who may ask: chair, convener (own circles).
         */
        post: operations["postApiAudiencesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom a rule means, as one sentence in each language, with the names of what it names.
         * @description Who may ask: chair, convener.
         */
        post: operations["postApiAudiencesWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people and services did, newest first, of all services together: ids and counts, never a name.
         * @description Who may ask: admin, auditor.
         */
        get: operations["getApiAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the database of a service was set back on purpose: its audit chain is judged anew from here.
         * @description Who may ask: admin.
         */
        post: operations["postApiAuditAcceptances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Looks through the next part of the audit chain of one service; ask again with `next` until it is null.
         * @description Who may ask: admin, auditor.
         */
        get: operations["getApiAuditVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The boards that are live now with what they are about; a partner gets those of their own actions.
         * @description Who may ask: chair, partner (own boards).
         */
        get: operations["getApiBoards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a board at once and for good.
         * @description Who may ask: chair.
         */
        post: operations["postApiBoardsIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns by name.
         * @description Who may ask: chair.
         */
        get: operations["getApiCampaigns"];
        put?: never;
        /**
         * Adds a campaign: what actions belong to. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiCampaigns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/captain-links/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a captain's link at once and for good.
         * @description Who may ask: chair.
         */
        post: operations["postApiCaptainLinksIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/circles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Circles by name, with how many people each has.
         * @description Who may ask: chair, convener (own circles), auditor.
         */
        get: operations["getApiCircles"];
        put?: never;
        /**
         * Adds a circle. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiCircles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/circles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One circle with its conveners.
         * @description Who may ask: chair, convener (own circles).
         */
        get: operations["getApiCirclesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a circle; only the fields named change. A convener changes what it is for and when it meets.
         * @description Who may ask: chair, convener (own circles).
         */
        patch: operations["patchApiCirclesId"];
        trace?: never;
    };
    "/api/circles/{id}/conveners/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Makes somebody a convener of a circle, or changes the name under which they answer in public.
         * @description Who may ask: chair.
         */
        put: operations["putApiCirclesIdConvenersContactId"];
        post?: never;
        /**
         * Somebody is no longer a convener of a circle.
         * @description Who may ask: chair.
         */
        delete: operations["deleteApiCirclesIdConvenersContactId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People, newest first: all, or those of a circle, a workplace, a union local.
         * @description Who may ask: chair, convener (own circles).
         */
        get: operations["getApiContacts"];
        put?: never;
        /**
         * Adds a person; they are asked only if the request says how they agreed. Honours Idempotency-Key.
         * @description Who may ask: chair, convener (own circles).
         */
        post: operations["postApiContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person with the history of their consent.
         * @description Who may ask: chair, convener (own circles).
         */
        get: operations["getApiContactsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is known of a person; what the request leaves out stays. Refused after a change by others.
         * @description Who may ask: chair, convener (own circles).
         */
        patch: operations["patchApiContactsId"];
        trace?: never;
    };
    "/api/contacts/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases a person everywhere. What they closed stays closed; it cannot be undone.
         * @description Who may ask: chair.
         */
        post: operations["postApiContactsIdErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes something of a person. Whoever sees the person reads it, and the person gets it with their own data.
         * @description Who may ask: chair, convener (own circles).
         */
        post: operations["postApiContactsIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deletes a note for good.
         * @description Who may ask: chair, convener (own circles).
         */
        delete: operations["deleteApiContactsIdNotesNoteId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/own-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * All that is kept of one person, as one document to hand to them; nothing of anybody else is in it.
         * @description Who may ask: chair.
         */
        post: operations["postApiContactsIdOwnData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Numbers or e-mail address of one person in full, for a reason that the audit keeps; few an hour.
         * @description Who may ask: chair, convener (own circles).
         */
        post: operations["postApiContactsIdReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened with a person, latest first, as far back as it is kept.
         * @description Who may ask: chair, convener (own circles).
         */
        get: operations["getApiContactsIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that may be one person: one number, one address, or one name in one circle; newest first.
         * @description Who may ask: chair.
         */
        get: operations["getApiContactsDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which records were made one, latest first: all, or those of one person.
         * @description Who may ask: chair.
         */
        get: operations["getApiContactsMerges"];
        put?: never;
        /**
         * Makes two records one: `keepId` stays, and where both consent differently the stricter counts. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiContactsMerges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes two records again of one, within 30 days; what was changed since then stays with the one that stayed.
         * @description Who may ask: chair.
         */
        post: operations["postApiContactsMergesIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People by the beginnings of their names, accents ignored, or the last digits of a number; to a convener their own.
         * @description Who may ask: chair, convener (own circles).
         */
        get: operations["getApiContactsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/told-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which records somebody said are two people, latest first: all, or those of one person.
         * @description Who may ask: chair.
         */
        get: operations["getApiContactsToldApart"];
        put?: never;
        /**
         * Says that two records are two people: they are no longer shown as ones that may be one. Saying it again changes nothing.
         * @description Who may ask: chair.
         */
        post: operations["postApiContactsToldApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/told-apart/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes back that two records are two people: they are shown again.
         * @description Who may ask: chair.
         */
        delete: operations["deleteApiContactsToldApartId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public API, to read.
         * @description Anybody may ask.
         */
        get: operations["getApiDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports, latest first: to chairs and admins all, to others those that they asked for.
         * @description Who may ask: chair, admin, convener (own exports).
         */
        get: operations["getApiExports"];
        put?: never;
        /**
         * Asks for a list of people as a file, which is made after a second person approved. Honours Idempotency-Key.
         * @description Who may ask: chair, convener (own circles).
         */
        post: operations["postApiExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One export and how far it is.
         * @description Who may ask: chair, admin, convener (own exports).
         */
        get: operations["getApiExportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A second person lets an export be made; they do not see what is in it.
         * @description Who may ask: chair, admin.
         */
        post: operations["postApiExportsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export that is ready, for whoever asked for it; each time is in the audit.
         * @description Who may ask: chair, convener (own exports).
         */
        get: operations["getApiExportsIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says no to an export that waits for a second person; whoever asked may take it back so.
         * @description Who may ask: chair, admin.
         */
        post: operations["postApiExportsIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which exports a file is a copy of, or a piece of one, by the order of its rows.
         * @description Who may ask: chair.
         */
        post: operations["postApiExportsTrace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/field-keys/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which key seals the personal fields of a part of the house, and how many fields each key seals.
         * @description Who may ask: .
         */
        get: operations["getApiFieldKeysService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/field-keys/{service}/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a key the one that seals, once every process of that part holds it.
         * @description Who may ask: .
         */
        post: operations["postApiFieldKeysServiceChoose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/field-keys/{service}/reseal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seals some fields anew with the chosen key, and says where to go on.
         * @description Who may ask: .
         */
        post: operations["postApiFieldKeysServiceReseal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/field-keys/{service}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declares keys to be without use, once nothing is sealed with them any more.
         * @description Who may ask: .
         */
        post: operations["postApiFieldKeysServiceRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, latest first.
         * @description Who may ask: chair.
         */
        get: operations["getApiImports"];
        put?: never;
        /**
         * Imports a membership file; the same file again changes nothing, and goes on with one that was cut short. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import with what became of its rows: of all, of those refused or remarked on, or of none.
         * @description Who may ask: chair.
         */
        get: operations["getApiImportsId"];
        put?: never;
        post?: never;
        /**
         * Deletes what is kept of a file. People who were taken in stay, and what became of each row.
         * @description Who may ask: chair.
         */
        delete: operations["deleteApiImportsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file holds and how its rows would be read; nobody is taken in. For whoever sent the file.
         * @description Who may ask: chair.
         */
        post: operations["postApiImportsIdLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/parts/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * One part of a file: 524288 bytes, the last one what is left. The same part again changes nothing.
         * @description Who may ask: chair.
         */
        put: operations["putApiImportsIdPartsPosition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows that were refused, as CSV with the reason of each; there for 24 hours after the end.
         * @description Who may ask: chair.
         */
        get: operations["getApiImportsIdRejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes on with an import that was stopped; rows that were taken in are not taken in again.
         * @description Who may ask: chair.
         */
        post: operations["postApiImportsIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes in the people of a file whose parts are all there.
         * @description Who may ask: chair.
         */
        post: operations["postApiImportsIdStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops an import after the rows at hand; what was taken in stays.
         * @description Who may ask: chair.
         */
        post: operations["postApiImportsIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to bring in a file of people, part by part; nothing is read before the start. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiImportsFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a legal hold is on: then nothing is deleted because it is old.
         * @description Who may ask: admin, chair, auditor.
         */
        get: operations["getApiLegalHold"];
        put?: never;
        /**
         * Turns the legal hold on for a reason, or off with null. A part that was away is reached by asking again.
         * @description Who may ask: admin, chair.
         */
        post: operations["postApiLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Texts and e-mails with an unknown fate, newest first, at most 200, each with what is known of it.
         * @description Who may ask: chair, admin.
         */
        get: operations["getApiMessagesParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/parked/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a parked message up: it is not sent again. If the provider tells later that it went, that counts.
         * @description Who may ask: chair, admin.
         */
        post: operations["postApiMessagesParkedIdDrop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/parked/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a parked message after all, as a new attempt: the person may get it twice. Consent and hours count.
         * @description Who may ask: chair, admin.
         */
        post: operations["postApiMessagesParkedIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Names of people on a list that the console shows; who gave none is left out.
         * @description Who may ask: chair, captain (people of own action), texter (people of waiting replies).
         */
        post: operations["postApiNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public API.
         * @description Anybody may ask.
         */
        get: operations["getApiOpenapi.json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parked-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that a service could not handle and that wait for a person, of all services together.
         * @description Who may ask: admin.
         */
        get: operations["getApiParkedEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parked-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event that was set aside, with what is known of it.
         * @description Who may ask: admin.
         */
        get: operations["getApiParkedEventsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parked-events/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives an event up, for a reason. What waits behind it goes on waiting and can be replayed.
         * @description Who may ask: admin.
         */
        post: operations["postApiParkedEventsIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parked-events/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries the events of its key again, the first of them first, until one fails; each takes effect once.
         * @description Who may ask: admin.
         */
        post: operations["postApiParkedEventsIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Union partners by name.
         * @description Who may ask: chair.
         */
        get: operations["getApiPartners"];
        put?: never;
        /**
         * Adds a union local or coalition organisation. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiPartners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Replies that wait for a person, oldest first, at most 200.
         * @description Who may ask: chair, texter.
         */
        get: operations["getApiReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/replies/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person's reading of a reply: an answer to an ask, a wish to get no more texts, or nothing to do.
         * @description Who may ask: chair, texter.
         */
        post: operations["postApiRepliesIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and what the console must know of the installation.
         * @description Who may ask: admin, chair, convener, captain, partner, texter, auditor.
         */
        get: operations["getApiSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs out.
         * @description Who may ask: admin, chair, convener, captain, partner, texter, auditor.
         */
        post: operations["postApiSessionEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a session with a passkey.
         * @description Anybody may ask.
         */
        post: operations["postApiSessionsPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/passkey/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a device must sign so that its owner comes in; the browser gets a cookie to answer with.
         * @description Anybody may ask.
         */
        post: operations["postApiSessionsPasskeyChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proves again, with a passkey, who is signed in; good for five minutes.
         * @description Who may ask: admin, chair, convener, captain, partner, texter, auditor.
         */
        post: operations["postApiSessionsProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/proof/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a device must sign so that its owner proves again who they are.
         * @description Who may ask: admin, chair, convener, captain, partner, texter, auditor.
         */
        post: operations["postApiSessionsProofChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a role can be bounded to: circles, actions that are coming up, and partners.
         * @description Who may ask: admin, chair.
         */
        get: operations["getApiStaffBounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles that somebody asked for and that wait for a second person, the oldest first.
         * @description Who may ask: admin, chair.
         */
        get: operations["getApiStaffGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grants/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A second person hands a role out that somebody else asked for.
         * @description Who may ask: admin, chair.
         */
        post: operations["postApiStaffGrantsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grants/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the link or token that its asker may have since a second person approved it; once.
         * @description Who may ask: admin, chair.
         */
        post: operations["postApiStaffGrantsIdClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/grants/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A second person refuses a role that somebody else asked for.
         * @description Who may ask: admin, chair.
         */
        post: operations["postApiStaffGrantsIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who is invited to the staff and has not come in yet, the oldest first.
         * @description Who may ask: admin, chair.
         */
        get: operations["getApiStaffInvitations"];
        put?: never;
        /**
         * Makes a one-use link, good for an hour, by which somebody comes in. With an address there is no link: a mail leads them to the door. Where a second person has to approve it, `grantId` names what waits.
         * @description Who may ask: admin, chair (lesser roles).
         */
        post: operations["postApiStaffInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invitations/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an invitation back: its link opens nothing any more, and nothing is left of its address.
         * @description Who may ask: admin, chair.
         */
        post: operations["postApiStaffInvitationsIdTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a passkey that a device made for whoever is signed in.
         * @description Who may ask: admin, chair, convener, captain, partner, texter, auditor.
         */
        post: operations["postApiStaffMePasskeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/me/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a device must be asked to make a passkey for whoever is signed in.
         * @description Who may ask: admin, chair, convener, captain, partner, texter, auditor.
         */
        post: operations["postApiStaffMePasskeysChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a token for scripts, good for 90 days; where a second person has to approve it, `grantId` names what waits.
         * @description Who may ask: admin.
         */
        post: operations["postApiStaffTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every tag by name, with how many people have it.
         * @description Who may ask: chair, convener.
         */
        get: operations["getApiTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/union-locals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Union locals with their bargaining units, by name.
         * @description Who may ask: chair, convener.
         */
        get: operations["getApiUnionLocals"];
        put?: never;
        /**
         * Adds a union local. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiUnionLocals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/union-locals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One union local with the people of it whom we turn to, and who keeps in touch with each.
         * @description Who may ask: chair.
         */
        get: operations["getApiUnionLocalsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Gives a union local another name.
         * @description Who may ask: chair.
         */
        patch: operations["patchApiUnionLocalsId"];
        trace?: never;
    };
    "/api/union-locals/{id}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Names somebody of a union local whom we turn to, as what, and who keeps in touch with them.
         * @description Who may ask: chair.
         */
        put: operations["putApiUnionLocalsIdContactsContactId"];
        post?: never;
        /**
         * Somebody of a union local is no longer whom we turn to.
         * @description Who may ask: chair.
         */
        delete: operations["deleteApiUnionLocalsIdContactsContactId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/union-locals/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a bargaining unit; one of this name that is there stays as it is.
         * @description Who may ask: chair.
         */
        post: operations["postApiUnionLocalsIdUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/union-locals/{id}/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a bargaining unit away that nobody is in.
         * @description Who may ask: chair.
         */
        delete: operations["deleteApiUnionLocalsIdUnitsUnitId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The waves of an action with their counts, oldest first.
         * @description Who may ask: chair, convener, auditor.
         */
        get: operations["getApiWaves"];
        put?: never;
        /**
         * Asks again those who have not answered (nudge), or people who were not asked yet (further).
         * @description Who may ask: chair.
         */
        post: operations["postApiWaves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a second person has to know of a wave: its action, its words in each language, and how many get them.
         * @description Who may ask: chair.
         */
        get: operations["getApiWavesIdApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a large wave go that somebody else posted, in the size that the approver was shown.
         * @description Who may ask: chair.
         */
        post: operations["postApiWavesIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds a wave: nothing more is handed to the provider until it goes on.
         * @description Who may ask: chair.
         */
        post: operations["postApiWavesIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a paused wave go on where it was held.
         * @description Who may ask: chair.
         */
        post: operations["postApiWavesIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a wave for good: whatever was not handed to the provider yet never is.
         * @description Who may ask: chair.
         */
        post: operations["postApiWavesIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves the wave of an action ahead of time, up to so many people; it counts if somebody else posts it.
         * @description Who may ask: chair.
         */
        post: operations["postApiWavesApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How the ask of an action would read in each language, what it costs, and when the first text would go.
         * @description Who may ask: chair.
         */
        post: operations["postApiWavesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workplaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Workplaces by name, of one union local or all.
         * @description Who may ask: chair, convener.
         */
        get: operations["getApiWorkplaces"];
        put?: never;
        /**
         * Adds a workplace. Honours Idempotency-Key.
         * @description Who may ask: chair.
         */
        post: operations["postApiWorkplaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workplaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One workplace.
         * @description Who may ask: chair, convener.
         */
        get: operations["getApiWorkplacesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a workplace; only the fields named change. Units of another local than its own are let go.
         * @description Who may ask: chair.
         */
        patch: operations["patchApiWorkplacesId"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @description Where the refusal is explained, relative to this installation. */
            type: string;
            /** @description What happened. */
            title: string;
            status: number;
            /** @enum {string} */
            code: "action_not_asked" | "action_not_posted" | "action_not_ready" | "action_posted_already" | "action_unknown" | "answer_link_unknown" | "approval_of_own_export" | "approval_of_own_wave" | "ask_ended" | "audience_known" | "audience_too_deep" | "audience_unknown" | "audiences_not_ready" | "bad_webhook_signature" | "bargaining_unit_in_use" | "board_ends_in_the_past" | "board_unknown" | "changed_meanwhile" | "circle_known" | "circle_unknown" | "consent_from_the_future" | "contact_known" | "contact_unreadable" | "cursor_unknown" | "email_needed" | "email_taken" | "export_expired" | "export_limit_reached" | "export_not_awaiting" | "export_not_ready" | "field_key_in_use" | "field_key_not_everywhere" | "foreign_origin" | "fresh_proof_needed" | "grant_ended" | "grant_not_approved" | "grant_not_yours" | "grant_unknown" | "grant_waits" | "idempotency_key_unusable" | "import_columns_missing" | "import_file_known" | "import_file_locked" | "import_file_too_long" | "import_file_too_tight" | "import_file_unreadable" | "import_limit_reached" | "import_not_a_spreadsheet" | "import_old_spreadsheet" | "import_part_unfit" | "import_parts_missing" | "import_rejects_gone" | "import_spreadsheet_too_large" | "import_state_unfit" | "import_too_many_rows" | "internal_error" | "invalid_request" | "invitation_not_yours" | "invitation_unknown" | "join_unreadable" | "last_admin" | "line_ended" | "line_unknown" | "link_used_up" | "local_contact_unknown" | "meeting_time_zone_unknown" | "merge_built_on" | "merge_too_many_numbers" | "merge_too_old" | "merge_undone" | "merge_with_oneself" | "message_not_found" | "message_not_parked" | "not_allowed" | "not_found" | "not_signed_in" | "other_wave_meanwhile" | "out_of_scope" | "own_session_needed" | "page_token_wrong" | "parked_event_settled" | "parked_event_unknown" | "passkey_refused" | "people_let_go" | "person_changed_meanwhile" | "person_erased" | "person_unreadable" | "phone_unreadable" | "reason_names_somebody" | "reference_unknown" | "reply_needs_ask" | "reply_not_found" | "reply_not_waiting" | "reserved_word_asked" | "reveal_limit_reached" | "rsvp_unknown" | "scope_needed" | "scope_unknown" | "second_admin_needed" | "sent_since_not_known" | "service_unavailable" | "shift_over" | "shift_times_wrong" | "shift_unknown" | "staff_mail_not_sent" | "staff_mail_refused" | "too_late_to_ask" | "too_many_requests" | "too_many_streams" | "took_too_long" | "union_local_known" | "unsubscribe_link_wrong" | "wave_being_counted" | "wave_grew" | "wave_needs_approval" | "wave_not_found" | "wave_rule_too_deep" | "wave_was_stopped" | "wording_unknown" | "workplace_union_unknown" | "workplace_unreadable";
            detail?: string;
            whatWasDone: string;
            whatToDo: string;
            requestId?: string;
            fields?: {
                path?: string;
                message?: string;
            }[];
        };
        AudienceRule: components["schemas"]["AudienceCondition"] | {
            all: components["schemas"]["AudienceRule4"][];
        } | {
            any: components["schemas"]["AudienceRule4"][];
        } | {
            not: components["schemas"]["AudienceRule4"];
        };
        AudienceCondition: {
            /** @constant */
            is: "in_circle";
            /** Format: uuid */
            circleId: string;
        } | {
            /** @constant */
            is: "at_workplace";
            /** Format: uuid */
            workplaceId: string;
            role: ("rank_and_file" | "steward" | "officer" | "staff") | null;
        } | {
            /** @constant */
            is: "in_local";
            /** Format: uuid */
            unionLocalId: string;
            unitId: string | null;
        } | {
            /** @constant */
            is: "speaks";
            /** @enum {string} */
            language: "en" | "es";
        } | {
            /** @constant */
            is: "also_speaks";
            language: string;
        } | {
            /** @constant */
            is: "has_skill";
            /** @enum {string} */
            skill: "marshal" | "medic" | "interpreter" | "driver" | "captain";
        } | {
            /** @constant */
            is: "has_tag";
            /** Format: uuid */
            tagId: string;
        } | {
            /** @constant */
            is: "any_hour";
        } | {
            /** @constant */
            is: "agreed_to";
            /** @constant */
            purpose: "elections";
        } | {
            /** @constant */
            is: "came_from";
            /** @enum {string} */
            source: "console" | "import" | "walk_in" | "joined";
        } | {
            /** @constant */
            is: "member_for";
            days: number;
        } | {
            /** @constant */
            is: "can_come";
            weekday: number;
            fromMinute: number;
            untilMinute: number;
        } | {
            /** @constant */
            is: "free_then";
            weekday: number;
            fromMinute: number;
            untilMinute: number;
        } | {
            /** @constant */
            is: "near";
            postalCode: string;
            miles: number;
        } | {
            /** @constant */
            is: "near_action";
            /** Format: uuid */
            actionId: string;
            miles: number;
        } | {
            /** @constant */
            is: "attended";
            withinDays: number | null;
            actionId: string | null;
        } | {
            /** @constant */
            is: "no_show";
            withinDays: number | null;
            actionId: string | null;
        } | {
            /** @constant */
            is: "answered";
            answer: ("yes" | "maybe" | "no") | null;
            withinDays: number | null;
            actionId: string | null;
        } | {
            /** @constant */
            is: "asked";
            withinDays: number | null;
            actionId: string | null;
        } | {
            /** @constant */
            is: "texted_within";
            days: number;
        };
        AudienceRule4: components["schemas"]["AudienceCondition"] | {
            all: components["schemas"]["AudienceRule3"][];
        } | {
            any: components["schemas"]["AudienceRule3"][];
        } | {
            not: components["schemas"]["AudienceRule3"];
        };
        AudienceRule3: components["schemas"]["AudienceCondition"] | {
            all: components["schemas"]["AudienceRule2"][];
        } | {
            any: components["schemas"]["AudienceRule2"][];
        } | {
            not: components["schemas"]["AudienceRule2"];
        };
        AudienceRule2: components["schemas"]["AudienceCondition"] | {
            all: components["schemas"]["AudienceRule1"][];
        } | {
            any: components["schemas"]["AudienceRule1"][];
        } | {
            not: components["schemas"]["AudienceRule1"];
        };
        AudienceRule1: components["schemas"]["AudienceCondition"] | {
            all: components["schemas"]["AudienceCondition"][];
        } | {
            any: components["schemas"]["AudienceCondition"][];
        } | {
            not: components["schemas"]["AudienceCondition"];
        };
        Meets: {
            /** @constant */
            every: "week";
            weekday: number;
            time: string;
            timeZone: string;
            /** @default null */
            place: string | null;
        } | {
            /** @constant */
            every: "two_weeks";
            weekday: number;
            time: string;
            timeZone: string;
            /** @default null */
            place: string | null;
            /** Format: date */
            from: string;
        } | {
            /** @constant */
            every: "month";
            weekday: number;
            time: string;
            timeZone: string;
            /** @default null */
            place: string | null;
            nth: 1 | 2 | 3 | 4 | -1;
        };
        UnionLocal: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            units: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            people: number;
            /** Format: date-time */
            createdAt: string;
        };
        UnionLocalDetail: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            units: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            people: number;
            /** Format: date-time */
            createdAt: string;
            contacts: {
                /** Format: uuid */
                contactId: string;
                name: string | null;
                /** @enum {string} */
                role: "rank_and_file" | "steward" | "officer" | "staff";
                owner: {
                    /** Format: uuid */
                    contactId: string;
                    name: string | null;
                } | null;
            }[];
        };
    };
    responses: {
        /** @description The request does not have the form that is described here. */
        NotUnderstood: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not say who asks, or their time is over. */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Whoever asks may not do this, or not with this. */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused for another reason; `code` says which, and x-refusals of Problem what each means. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiActions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                when?: "upcoming" | "past" | "draft";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "draft" | "posted" | "ended";
                            slug: string | null;
                            url: string | null;
                            /** @enum {string} */
                            kind: "picket" | "rally" | "leafleting" | "delegation" | "phone_bank" | "canvass" | "hearing" | "training" | "meeting" | "supply_drop";
                            title: string;
                            what: string;
                            place: string;
                            timeZone: string;
                            partner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "union_local" | "coalition";
                            } | null;
                            campaign: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            host: {
                                contactId: string | null;
                                words: string;
                                mayBeNamed: boolean;
                            } | null;
                            audience: {
                                circleId: string | null;
                                language: ("en" | "es") | null;
                                rule?: components["schemas"]["AudienceRule"];
                            };
                            sensitive: boolean;
                            extraWords: {
                                en: string;
                                es: string;
                            };
                            shifts: {
                                committed: number;
                                yes: number;
                                guests: number;
                                maybe: number;
                                no: number;
                                unverified: number;
                                here: number;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                target: number;
                            }[];
                            totals: {
                                committed: number;
                                yes: number;
                                guests: number;
                                maybe: number;
                                no: number;
                                unverified: number;
                                here: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            postedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiActions: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "picket" | "rally" | "leafleting" | "delegation" | "phone_bank" | "canvass" | "hearing" | "training" | "meeting" | "supply_drop";
                    /** @default  */
                    title?: string;
                    /** @default  */
                    what?: string;
                    /** @default  */
                    place?: string;
                    timeZone: string;
                    /** @default null */
                    partnerId?: string | null;
                    /** @default null */
                    campaignId?: string | null;
                    /** @default null */
                    host?: {
                        contactId: string | null;
                        words: string;
                        mayBeNamed: boolean;
                    } | null;
                    /**
                     * @default {
                     *       "circleId": null,
                     *       "language": null
                     *     }
                     */
                    audience?: {
                        circleId: string | null;
                        language: ("en" | "es") | null;
                        rule?: components["schemas"]["AudienceRule"];
                    };
                    /** @default false */
                    sensitive?: boolean;
                    /**
                     * @default {
                     *       "en": "",
                     *       "es": ""
                     *     }
                     */
                    extraWords?: {
                        en: string;
                        es: string;
                    };
                    /** @default [] */
                    shifts?: {
                        startsAt: string;
                        endsAt: string;
                        /** @default 0 */
                        target?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "draft" | "posted" | "ended";
                        slug: string | null;
                        url: string | null;
                        /** @enum {string} */
                        kind: "picket" | "rally" | "leafleting" | "delegation" | "phone_bank" | "canvass" | "hearing" | "training" | "meeting" | "supply_drop";
                        title: string;
                        what: string;
                        place: string;
                        timeZone: string;
                        partner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "union_local" | "coalition";
                        } | null;
                        campaign: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        host: {
                            contactId: string | null;
                            words: string;
                            mayBeNamed: boolean;
                        } | null;
                        audience: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        };
                        sensitive: boolean;
                        extraWords: {
                            en: string;
                            es: string;
                        };
                        shifts: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            target: number;
                        }[];
                        totals: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        postedAt: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiActionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "draft" | "posted" | "ended";
                        slug: string | null;
                        url: string | null;
                        /** @enum {string} */
                        kind: "picket" | "rally" | "leafleting" | "delegation" | "phone_bank" | "canvass" | "hearing" | "training" | "meeting" | "supply_drop";
                        title: string;
                        what: string;
                        place: string;
                        timeZone: string;
                        partner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "union_local" | "coalition";
                        } | null;
                        campaign: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        host: {
                            contactId: string | null;
                            words: string;
                            mayBeNamed: boolean;
                        } | null;
                        audience: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        };
                        sensitive: boolean;
                        extraWords: {
                            en: string;
                            es: string;
                        };
                        shifts: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            target: number;
                        }[];
                        totals: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        postedAt: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    patchApiActionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind?: "picket" | "rally" | "leafleting" | "delegation" | "phone_bank" | "canvass" | "hearing" | "training" | "meeting" | "supply_drop";
                    title?: string;
                    what?: string;
                    place?: string;
                    timeZone?: string;
                    partnerId?: string | null;
                    campaignId?: string | null;
                    host?: {
                        contactId: string | null;
                        words: string;
                        mayBeNamed: boolean;
                    } | null;
                    audience?: {
                        circleId: string | null;
                        language: ("en" | "es") | null;
                        rule?: components["schemas"]["AudienceRule"];
                    };
                    sensitive?: boolean;
                    extraWords?: {
                        en: string;
                        es: string;
                    };
                    shifts?: {
                        startsAt: string;
                        endsAt: string;
                        /** @default 0 */
                        target?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "draft" | "posted" | "ended";
                        slug: string | null;
                        url: string | null;
                        /** @enum {string} */
                        kind: "picket" | "rally" | "leafleting" | "delegation" | "phone_bank" | "canvass" | "hearing" | "training" | "meeting" | "supply_drop";
                        title: string;
                        what: string;
                        place: string;
                        timeZone: string;
                        partner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "union_local" | "coalition";
                        } | null;
                        campaign: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        host: {
                            contactId: string | null;
                            words: string;
                            mayBeNamed: boolean;
                        } | null;
                        audience: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        };
                        sensitive: boolean;
                        extraWords: {
                            en: string;
                            es: string;
                        };
                        shifts: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            target: number;
                        }[];
                        totals: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        postedAt: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiActionsIdAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        actionId: string;
                        shifts: {
                            /** Format: uuid */
                            shiftId: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            target: number;
                            committed: number;
                            here: number;
                            unnamed: number;
                            rows: {
                                /** Format: uuid */
                                contactId: string;
                                answer: ("yes" | "maybe" | "no") | null;
                                guests: number;
                                verified: boolean;
                                /** @enum {string} */
                                outcome: "attended" | "walk_in" | "no_show" | "unknown";
                                notedAt: string | null;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiActionsIdAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default [] */
                    notes?: {
                        /** Format: uuid */
                        shiftId: string;
                        /** Format: uuid */
                        contactId: string;
                        /** @enum {string} */
                        outcome: "attended" | "walk_in" | "no_show" | "unknown";
                    }[];
                    /** @default [] */
                    unnamed?: {
                        /** Format: uuid */
                        shiftId: string;
                        people: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiActionsIdBoards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            actionId: string;
                            name: string;
                            /** @enum {string} */
                            state: "live" | "ended" | "revoked";
                            url: string;
                            /** Format: date-time */
                            endsAt: string;
                            revokedAt: string | null;
                            lastViewedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiActionsIdBoards: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: date-time */
                    endsAt: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        name: string;
                        /** @enum {string} */
                        state: "live" | "ended" | "revoked";
                        url: string;
                        /** Format: date-time */
                        endsAt: string;
                        revokedAt: string | null;
                        lastViewedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiActionsIdCaptainLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            actionId: string;
                            name: string;
                            /** @enum {string} */
                            state: "live" | "ended" | "revoked";
                            url: string;
                            /** Format: date-time */
                            endsAt: string;
                            revokedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiActionsIdCaptainLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        name: string;
                        /** @enum {string} */
                        state: "live" | "ended" | "revoked";
                        url: string;
                        /** Format: date-time */
                        endsAt: string;
                        revokedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiActionsIdCounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        actionId: string;
                        /** Format: date-time */
                        at: string;
                        totals: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                        };
                        shifts: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            target: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiActionsIdPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "draft" | "posted" | "ended";
                        slug: string | null;
                        url: string | null;
                        /** @enum {string} */
                        kind: "picket" | "rally" | "leafleting" | "delegation" | "phone_bank" | "canvass" | "hearing" | "training" | "meeting" | "supply_drop";
                        title: string;
                        what: string;
                        place: string;
                        timeZone: string;
                        partner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "union_local" | "coalition";
                        } | null;
                        campaign: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        host: {
                            contactId: string | null;
                            words: string;
                            mayBeNamed: boolean;
                        } | null;
                        audience: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        };
                        sensitive: boolean;
                        extraWords: {
                            en: string;
                            es: string;
                        };
                        shifts: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            target: number;
                        }[];
                        totals: {
                            committed: number;
                            yes: number;
                            guests: number;
                            maybe: number;
                            no: number;
                            unverified: number;
                            here: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        postedAt: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiActionsIdRsvps: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                shiftId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            rsvpId: string;
                            /** Format: uuid */
                            shiftId: string;
                            /** Format: uuid */
                            contactId: string;
                            answer: ("yes" | "maybe" | "no") | null;
                            guests: number;
                            /** @enum {string} */
                            source: "text" | "page" | "console";
                            verified: boolean;
                            pending: {
                                /** @enum {string} */
                                answer: "yes" | "maybe" | "no";
                                guests: number;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /** Format: date-time */
                            answeredAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiActionsIdRsvps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contactId: string;
                    /** @default null */
                    shiftId?: string | null;
                    /** @enum {string} */
                    answer: "yes" | "maybe" | "no";
                    /** @default 0 */
                    guests?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        rsvpId: string;
                        /** Format: uuid */
                        shiftId: string;
                        /** Format: uuid */
                        contactId: string;
                        answer: ("yes" | "maybe" | "no") | null;
                        guests: number;
                        /** @enum {string} */
                        source: "text" | "page" | "console";
                        verified: boolean;
                        pending: {
                            /** @enum {string} */
                            answer: "yes" | "maybe" | "no";
                            guests: number;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        /** Format: date-time */
                        answeredAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiActionsIdRsvpsRsvpId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                rsvpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        rsvpId: string;
                        /** Format: uuid */
                        shiftId: string;
                        /** Format: uuid */
                        contactId: string;
                        answer: ("yes" | "maybe" | "no") | null;
                        guests: number;
                        /** @enum {string} */
                        source: "text" | "page" | "console";
                        verified: boolean;
                        pending: {
                            /** @enum {string} */
                            answer: "yes" | "maybe" | "no";
                            guests: number;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        /** Format: date-time */
                        answeredAt: string;
                        history: {
                            seq: number;
                            /** @enum {string} */
                            answer: "yes" | "maybe" | "no";
                            guests: number | null;
                            /** @enum {string} */
                            source: "text" | "page" | "console";
                            /** @enum {string} */
                            effect: "counted" | "waits" | "superseded" | "too_late";
                            replyId: string | null;
                            by: string | null;
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date-time */
                            recordedAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiAudiences: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            rule: components["schemas"]["AudienceRule"];
                            words: {
                                en: string;
                                es: string;
                            };
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            changedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiAudiences: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rule: components["schemas"]["AudienceRule"];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        rule: components["schemas"]["AudienceRule"];
                        words: {
                            en: string;
                            es: string;
                        };
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiAudiencesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        rule: components["schemas"]["AudienceRule"];
                        words: {
                            en: string;
                            es: string;
                        };
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    deleteApiAudiencesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        removed: true;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    patchApiAudiencesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    rule?: components["schemas"]["AudienceRule"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        rule: components["schemas"]["AudienceRule"];
                        words: {
                            en: string;
                            es: string;
                        };
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiAudiencesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    circleId: string | null;
                    language: ("en" | "es") | null;
                    rule?: components["schemas"]["AudienceRule"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: number;
                        byChannel: {
                            sms: number;
                            email: number;
                        };
                        byLanguage: {
                            en: number;
                            es: number;
                        };
                        sharingAPhone: number;
                        sharingAnEmail: number;
                        leftOut: {
                            /** @enum {string} */
                            reason: "no_consent" | "opted_out" | "no_phone" | "not_textable" | "other_language";
                            people: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiAudiencesWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    circleId: string | null;
                    language: ("en" | "es") | null;
                    rule?: components["schemas"]["AudienceRule"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        en: string;
                        es: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiAudit: {
        parameters: {
            query?: {
                deed?: "action.drafted" | "action.changed" | "action.posted" | "attendance.entered" | "attendance.read" | "board.shared" | "board.revoked" | "campaign.added" | "captain-link.shared" | "captain-link.revoked" | "captain-list.read" | "partner.added" | "rsvp.noted" | "rsvps.read" | "audience.saved" | "audience.changed" | "audience.removed" | "circle.added" | "circle.changed" | "convener.set" | "convener.removed" | "contact.added" | "contact.changed" | "contact.read" | "note.added" | "note.removed" | "people.merged" | "people.parted" | "people.told-apart" | "people.telling-withdrawn" | "timeline.read" | "contact.revealed" | "own-data.handed-out" | "contacts.listed" | "addresses.handed-over" | "names.read" | "person.erased" | "export.asked" | "export.approved" | "export.refused" | "export.made" | "export.downloaded" | "export.expired" | "export.traced" | "import.started" | "import.continued" | "import.finished" | "import.file-begun" | "import.stopped" | "import.failed" | "import.dropped" | "import.rejected-read" | "import.names-made" | "union-local.added" | "union-local.changed" | "local-contact.set" | "local-contact.removed" | "workplace.added" | "workplace.changed" | "wave.posted" | "wave.started" | "wave.stopped" | "wave.approved" | "wave.approved-early" | "wave.held" | "wave.paused" | "wave.resumed" | "message.released" | "message.dropped" | "replies.read" | "reply.resolved" | "set-up-link.made" | "set-up-link.taken-back" | "script-token.made" | "staff.signed-in" | "staff.signed-out" | "staff.sign-in-failed" | "staff.proved-again" | "staff.changed" | "staff.invited" | "staff.role-changed" | "grant.asked" | "grant.approved" | "grant.refused" | "grant.expired" | "staff.left" | "sessions.ended" | "passkey.added" | "passkey.removed" | "code-app.added" | "code-app.removed" | "recovery-code.used" | "recovery.started" | "recovery.confirmed" | "recovery.called-off" | "request.refused" | "requests.refused" | "audit.heads-begun" | "audit.restore-accepted" | "audit.cut" | "parked-event.discarded" | "parked-event.failed-again" | "parked-event.replayed" | "field-key.chosen" | "field-key.retired" | "legal-hold.set" | "legal-hold.lifted";
                actor?: string;
                subject?: string;
                since?: string;
                until?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            position: number;
                            /** Format: date-time */
                            at: string;
                            actor: string;
                            deed: string;
                            subject: string;
                            details: {
                                [key: string]: string | number | boolean | null;
                            };
                            /** @enum {string} */
                            service: "actions" | "contacts" | "notifications" | "web";
                        }[];
                        nextCursor: string | null;
                        silent: ("actions" | "contacts" | "notifications" | "web")[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiAuditAcceptances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    service: "actions" | "contacts" | "notifications" | "web";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        service: "actions" | "contacts" | "notifications" | "web";
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiAuditVerification: {
        parameters: {
            query: {
                service: "actions" | "contacts" | "notifications" | "web";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        first: number;
                        position: number;
                        head: number;
                        checked: number;
                        findings: {
                            /** @enum {string} */
                            kind: "changed" | "unlinked" | "missing" | "truncated" | "beyond_head" | "head_changed" | "rewritten" | "forged_head" | "forged_cut" | "set_back";
                            from: number;
                            to: number;
                        }[];
                        moreFindings: number;
                        heads: number;
                        journal: {
                            from: number | null;
                            to: number | null;
                            at: string | null;
                            acceptedAt: string | null;
                        } | null;
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiBoards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            url: string;
                            /** Format: date-time */
                            endsAt: string;
                            title: string;
                            place: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiBoardsIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        name: string;
                        /** @enum {string} */
                        state: "live" | "ended" | "revoked";
                        url: string;
                        /** Format: date-time */
                        endsAt: string;
                        revokedAt: string | null;
                        lastViewedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiCampaigns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiCampaigns: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiCaptainLinksIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        name: string;
                        /** @enum {string} */
                        state: "live" | "ended" | "revoked";
                        url: string;
                        /** Format: date-time */
                        endsAt: string;
                        revokedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiCircles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            slug: string;
                            name: string;
                            sector: string | null;
                            listed: boolean;
                            purpose: {
                                en: string | null;
                                es: string | null;
                            };
                            meets: components["schemas"]["Meets"] | null;
                            nextMeeting: string | null;
                            people: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiCircles: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    slug?: string;
                    /** @default null */
                    sector?: string | null;
                    /** @default true */
                    listed?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        slug: string;
                        name: string;
                        sector: string | null;
                        listed: boolean;
                        purpose: {
                            en: string | null;
                            es: string | null;
                        };
                        meets: components["schemas"]["Meets"] | null;
                        nextMeeting: string | null;
                        people: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiCirclesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        slug: string;
                        name: string;
                        sector: string | null;
                        listed: boolean;
                        purpose: {
                            en: string | null;
                            es: string | null;
                        };
                        meets: components["schemas"]["Meets"] | null;
                        nextMeeting: string | null;
                        people: number;
                        /** Format: date-time */
                        createdAt: string;
                        nextMeetings: string[];
                        conveners: {
                            /** Format: uuid */
                            contactId: string;
                            name: string | null;
                            publicName: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    patchApiCirclesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    slug?: string;
                    sector?: string | null;
                    listed?: boolean;
                    purpose?: {
                        en?: string | null;
                        es?: string | null;
                    };
                    meets?: components["schemas"]["Meets"] | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        slug: string;
                        name: string;
                        sector: string | null;
                        listed: boolean;
                        purpose: {
                            en: string | null;
                            es: string | null;
                        };
                        meets: components["schemas"]["Meets"] | null;
                        nextMeeting: string | null;
                        people: number;
                        /** Format: date-time */
                        createdAt: string;
                        nextMeetings: string[];
                        conveners: {
                            /** Format: uuid */
                            contactId: string;
                            name: string | null;
                            publicName: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    putApiCirclesIdConvenersContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default null */
                    publicName?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        slug: string;
                        name: string;
                        sector: string | null;
                        listed: boolean;
                        purpose: {
                            en: string | null;
                            es: string | null;
                        };
                        meets: components["schemas"]["Meets"] | null;
                        nextMeeting: string | null;
                        people: number;
                        /** Format: date-time */
                        createdAt: string;
                        nextMeetings: string[];
                        conveners: {
                            /** Format: uuid */
                            contactId: string;
                            name: string | null;
                            publicName: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    deleteApiCirclesIdConvenersContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        slug: string;
                        name: string;
                        sector: string | null;
                        listed: boolean;
                        purpose: {
                            en: string | null;
                            es: string | null;
                        };
                        meets: components["schemas"]["Meets"] | null;
                        nextMeeting: string | null;
                        people: number;
                        /** Format: date-time */
                        createdAt: string;
                        nextMeetings: string[];
                        conveners: {
                            /** Format: uuid */
                            contactId: string;
                            name: string | null;
                            publicName: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiContacts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                circleId?: string;
                workplaceId?: string;
                unionLocalId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                            email: string | null;
                            /** @enum {string} */
                            language: "en" | "es";
                            postalCode: string | null;
                            timeZones: string[];
                            phones: {
                                masked: string;
                                textable: boolean;
                            }[];
                            /** @enum {string} */
                            smsConsent: "opted_in" | "opted_out" | "unknown";
                            /** @enum {string} */
                            emailConsent: "opted_in" | "opted_out" | "unknown";
                            circles: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workplaces: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "rank_and_file" | "steward" | "officer" | "staff";
                            }[];
                            /** @enum {string} */
                            source: "console" | "import" | "walk_in" | "joined";
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default [] */
                    phones?: {
                        number: string;
                        /** @default true */
                        textable?: boolean;
                    }[];
                    /** @default null */
                    email?: string | null;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "es";
                    /** @default null */
                    postalCode?: string | null;
                    /** @default null */
                    workplaceId?: string | null;
                    /** @default [] */
                    circleIds?: string[];
                    /** @default null */
                    consent?: {
                        /**
                         * @default [
                         *       "sms"
                         *     ]
                         */
                        channels?: ("sms" | "email")[];
                        /**
                         * @default [
                         *       "turnout"
                         *     ]
                         */
                        purposes?: ("turnout" | "transactional" | "elections")[];
                        how: string;
                        /** Format: date-time */
                        obtainedAt: string;
                        wording: string;
                        attestedBy: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string | null;
                        email: string | null;
                        /** @enum {string} */
                        language: "en" | "es";
                        postalCode: string | null;
                        timeZones: string[];
                        phones: {
                            masked: string;
                            textable: boolean;
                        }[];
                        /** @enum {string} */
                        smsConsent: "opted_in" | "opted_out" | "unknown";
                        /** @enum {string} */
                        emailConsent: "opted_in" | "opted_out" | "unknown";
                        circles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        workplaces: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "rank_and_file" | "steward" | "officer" | "staff";
                        }[];
                        /** @enum {string} */
                        source: "console" | "import" | "walk_in" | "joined";
                        /** Format: date-time */
                        createdAt: string;
                        version: number;
                        everyPhone: {
                            /** Format: uuid */
                            id: string;
                            masked: string;
                            endedAt: string | null;
                            textable: boolean;
                        }[];
                        everyEmail: {
                            /** Format: uuid */
                            id: string;
                            masked: string;
                            endedAt: string | null;
                        }[];
                        otherLanguages: string[];
                        anyHour: boolean;
                        cameThrough: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        } | null;
                        unionLocal: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        bargainingUnit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        skills: ("marshal" | "medic" | "interpreter" | "driver" | "captain")[];
                        hours: {
                            /** @enum {string} */
                            kind: "can_come" | "own_shift";
                            weekday: number;
                            fromMinute: number;
                            untilMinute: number;
                        }[];
                        tags: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        notes: {
                            /** Format: uuid */
                            id: string;
                            text: string;
                            /** Format: date-time */
                            writtenAt: string;
                            isMine: boolean;
                        }[];
                        memberSince: string | null;
                        consent: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @enum {string} */
                            purpose: "turnout" | "transactional" | "elections";
                            /** @enum {string} */
                            state: "opted_in" | "opted_out" | "unknown";
                            since: string | null;
                        }[];
                        consentHistory: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @enum {string} */
                            purpose: "turnout" | "transactional" | "elections";
                            /** @enum {string} */
                            state: "opted_in" | "opted_out" | "unknown";
                            /** @enum {string} */
                            cause: "attested" | "do_not_call" | "number_closed" | "address_closed" | "carrier_keyword" | "own_words" | "provider" | "one_click" | "page" | "text" | "joined" | "merged";
                            /** Format: date-time */
                            happenedAt: string;
                            /** Format: date-time */
                            recordedAt: string;
                            importId: string | null;
                            shown: {
                                version: number;
                                /** @enum {string} */
                                language: "en" | "es";
                                words: string;
                            } | null;
                            attestation: {
                                how: string;
                                wording: string;
                                attestedBy: string;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiContactsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string | null;
                        email: string | null;
                        /** @enum {string} */
                        language: "en" | "es";
                        postalCode: string | null;
                        timeZones: string[];
                        phones: {
                            masked: string;
                            textable: boolean;
                        }[];
                        /** @enum {string} */
                        smsConsent: "opted_in" | "opted_out" | "unknown";
                        /** @enum {string} */
                        emailConsent: "opted_in" | "opted_out" | "unknown";
                        circles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        workplaces: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "rank_and_file" | "steward" | "officer" | "staff";
                        }[];
                        /** @enum {string} */
                        source: "console" | "import" | "walk_in" | "joined";
                        /** Format: date-time */
                        createdAt: string;
                        version: number;
                        everyPhone: {
                            /** Format: uuid */
                            id: string;
                            masked: string;
                            endedAt: string | null;
                            textable: boolean;
                        }[];
                        everyEmail: {
                            /** Format: uuid */
                            id: string;
                            masked: string;
                            endedAt: string | null;
                        }[];
                        otherLanguages: string[];
                        anyHour: boolean;
                        cameThrough: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        } | null;
                        unionLocal: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        bargainingUnit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        skills: ("marshal" | "medic" | "interpreter" | "driver" | "captain")[];
                        hours: {
                            /** @enum {string} */
                            kind: "can_come" | "own_shift";
                            weekday: number;
                            fromMinute: number;
                            untilMinute: number;
                        }[];
                        tags: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        notes: {
                            /** Format: uuid */
                            id: string;
                            text: string;
                            /** Format: date-time */
                            writtenAt: string;
                            isMine: boolean;
                        }[];
                        memberSince: string | null;
                        consent: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @enum {string} */
                            purpose: "turnout" | "transactional" | "elections";
                            /** @enum {string} */
                            state: "opted_in" | "opted_out" | "unknown";
                            since: string | null;
                        }[];
                        consentHistory: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @enum {string} */
                            purpose: "turnout" | "transactional" | "elections";
                            /** @enum {string} */
                            state: "opted_in" | "opted_out" | "unknown";
                            /** @enum {string} */
                            cause: "attested" | "do_not_call" | "number_closed" | "address_closed" | "carrier_keyword" | "own_words" | "provider" | "one_click" | "page" | "text" | "joined" | "merged";
                            /** Format: date-time */
                            happenedAt: string;
                            /** Format: date-time */
                            recordedAt: string;
                            importId: string | null;
                            shown: {
                                version: number;
                                /** @enum {string} */
                                language: "en" | "es";
                                words: string;
                            } | null;
                            attestation: {
                                how: string;
                                wording: string;
                                attestedBy: string;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    patchApiContactsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    /** @enum {string} */
                    language?: "en" | "es";
                    otherLanguages?: string[];
                    postalCode?: string | null;
                    memberSince?: string | null;
                    phones?: ({
                        /** Format: uuid */
                        id: string;
                        textable: boolean;
                    } | {
                        number: string;
                        /** @default true */
                        textable?: boolean;
                    })[];
                    emails?: ({
                        /** Format: uuid */
                        id: string;
                    } | {
                        address: string;
                    })[];
                    circleIds?: string[];
                    workplaces?: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        role: "rank_and_file" | "steward" | "officer" | "staff";
                    }[];
                    union?: {
                        localId: string | null;
                        unitId: string | null;
                    };
                    skills?: ("marshal" | "medic" | "interpreter" | "driver" | "captain")[];
                    hours?: {
                        /** @enum {string} */
                        kind: "can_come" | "own_shift";
                        weekday: number;
                        fromMinute: number;
                        untilMinute: number;
                    }[];
                    anyHour?: boolean;
                    tags?: string[];
                    cameThroughId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string | null;
                        email: string | null;
                        /** @enum {string} */
                        language: "en" | "es";
                        postalCode: string | null;
                        timeZones: string[];
                        phones: {
                            masked: string;
                            textable: boolean;
                        }[];
                        /** @enum {string} */
                        smsConsent: "opted_in" | "opted_out" | "unknown";
                        /** @enum {string} */
                        emailConsent: "opted_in" | "opted_out" | "unknown";
                        circles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        workplaces: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "rank_and_file" | "steward" | "officer" | "staff";
                        }[];
                        /** @enum {string} */
                        source: "console" | "import" | "walk_in" | "joined";
                        /** Format: date-time */
                        createdAt: string;
                        version: number;
                        everyPhone: {
                            /** Format: uuid */
                            id: string;
                            masked: string;
                            endedAt: string | null;
                            textable: boolean;
                        }[];
                        everyEmail: {
                            /** Format: uuid */
                            id: string;
                            masked: string;
                            endedAt: string | null;
                        }[];
                        otherLanguages: string[];
                        anyHour: boolean;
                        cameThrough: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        } | null;
                        unionLocal: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        bargainingUnit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        skills: ("marshal" | "medic" | "interpreter" | "driver" | "captain")[];
                        hours: {
                            /** @enum {string} */
                            kind: "can_come" | "own_shift";
                            weekday: number;
                            fromMinute: number;
                            untilMinute: number;
                        }[];
                        tags: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        notes: {
                            /** Format: uuid */
                            id: string;
                            text: string;
                            /** Format: date-time */
                            writtenAt: string;
                            isMine: boolean;
                        }[];
                        memberSince: string | null;
                        consent: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @enum {string} */
                            purpose: "turnout" | "transactional" | "elections";
                            /** @enum {string} */
                            state: "opted_in" | "opted_out" | "unknown";
                            since: string | null;
                        }[];
                        consentHistory: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @enum {string} */
                            purpose: "turnout" | "transactional" | "elections";
                            /** @enum {string} */
                            state: "opted_in" | "opted_out" | "unknown";
                            /** @enum {string} */
                            cause: "attested" | "do_not_call" | "number_closed" | "address_closed" | "carrier_keyword" | "own_words" | "provider" | "one_click" | "page" | "text" | "joined" | "merged";
                            /** Format: date-time */
                            happenedAt: string;
                            /** Format: date-time */
                            recordedAt: string;
                            importId: string | null;
                            shown: {
                                version: number;
                                /** @enum {string} */
                                language: "en" | "es";
                                words: string;
                            } | null;
                            attestation: {
                                how: string;
                                wording: string;
                                attestedBy: string;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiContactsIdErase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    because: "asked" | "not_needed";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        erasedAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiContactsIdNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        writtenAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    deleteApiContactsIdNotesNoteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        removed: true;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiContactsIdOwnData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        format: "turnout-own-data-1";
                        /** Format: date-time */
                        madeAt: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                            phones: {
                                number: string;
                                textable: boolean;
                                endedAt: string | null;
                            }[];
                            email: string | null;
                            furtherEmails: {
                                address: string;
                                endedAt: string | null;
                            }[];
                            formerEmails: number;
                            /** @enum {string} */
                            language: "en" | "es";
                            postalCode: string | null;
                            timeZones: string[];
                            otherLanguages: string[];
                            workplaces: {
                                name: string;
                                role: string;
                            }[];
                            unionLocal: string | null;
                            bargainingUnit: string | null;
                            skills: string[];
                            hours: {
                                kind: string;
                                weekday: number;
                                fromMinute: number;
                                untilMinute: number;
                            }[];
                            anyHour: boolean;
                            tags: string[];
                            cameThroughSomebody: boolean;
                            brought: number;
                            memberSince: string | null;
                            circles: string[];
                            source: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** @enum {string} */
                            smsConsent: "opted_in" | "opted_out" | "unknown";
                            /** @enum {string} */
                            emailConsent: "opted_in" | "opted_out" | "unknown";
                        };
                        notes: {
                            text: string;
                            /** Format: date-time */
                            writtenAt: string;
                        }[];
                        consent: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            purpose: string;
                            /** @enum {string} */
                            state: "opted_in" | "opted_out" | "unknown";
                            cause: string;
                            /** Format: date-time */
                            happenedAt: string;
                            /** Format: date-time */
                            recordedAt: string;
                            importId: string | null;
                            how: string | null;
                            wording: string | null;
                            obtainedAt: string | null;
                            shownVersion: number | null;
                            shown: string | null;
                        }[];
                        joins: {
                            circle: string;
                            /** @enum {string} */
                            language: "en" | "es";
                            shownVersion: number;
                            /** Format: date-time */
                            askedAt: string;
                        }[];
                        closed: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            cause: string;
                            /** Format: date-time */
                            closedAt: string;
                        }[];
                        imports: {
                            /** Format: uuid */
                            importId: string;
                            fileName: string;
                            /** Format: date-time */
                            startedAt: string;
                            line: number;
                            outcome: string;
                            remarks: string[];
                        }[];
                        merges: {
                            recordId: string | null;
                            /** Format: date-time */
                            mergedAt: string;
                            undoneAt: string | null;
                            stayed: boolean;
                            record: {
                                name: string | null;
                                email: string | null;
                                /** @enum {string} */
                                language: "en" | "es";
                                postalCode: string | null;
                                memberSince: string | null;
                                otherLanguages: string[];
                                anyHour: boolean;
                                source: string;
                                /** Format: date-time */
                                createdAt: string;
                                numbers: string[];
                                furtherEmails: string[];
                                skills: string[];
                                answers: string[];
                            } | null;
                        }[];
                        toldApart: {
                            /** Format: date-time */
                            toldAt: string;
                        }[];
                        convenes: {
                            circle: string;
                            publicName: string | null;
                            /** Format: date-time */
                            since: string;
                        }[];
                        unionContact: {
                            unionLocal: string;
                            role: string;
                            /** Format: date-time */
                            since: string;
                        }[];
                        ownedRelations: {
                            unionLocal: string;
                            /** Format: date-time */
                            since: string;
                        }[];
                        answers: {
                            /** Format: uuid */
                            actionId: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            answer: ("yes" | "maybe" | "no") | null;
                            guests: number;
                            source: string;
                            /** Format: date-time */
                            answeredAt: string;
                            pendingAnswer: ("yes" | "maybe" | "no") | null;
                            pendingGuests: number | null;
                            pendingAt: string | null;
                        }[];
                        history: {
                            /** Format: uuid */
                            actionId: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @enum {string} */
                            answer: "yes" | "maybe" | "no";
                            guests: number | null;
                            source: string;
                            effect: string;
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date-time */
                            recordedAt: string;
                        }[];
                        attendance: {
                            /** Format: uuid */
                            actionId: string;
                            title: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            outcome: string;
                            /** Format: date-time */
                            notedAt: string;
                        }[];
                        showRate: {
                            yes: number;
                            came: number;
                            noShows: number;
                            walkIns: number;
                        } | null;
                        hosted: {
                            /** Format: uuid */
                            actionId: string;
                            title: string | null;
                            mayBeNamed: boolean;
                        }[];
                        messages: {
                            /** Format: uuid */
                            id: string;
                            channel: string;
                            purpose: string;
                            actionId: string | null;
                            /** @enum {string} */
                            language: "en" | "es";
                            state: string;
                            reason: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            attemptedAt: string | null;
                            subject: string | null;
                            text: string | null;
                        }[];
                        replies: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            receivedAt: string;
                            outcome: string;
                            actionId: string | null;
                            answer: ("yes" | "maybe" | "no") | null;
                            guests: number | null;
                            text: string | null;
                        }[];
                        joinQuestions: {
                            /** Format: date-time */
                            askedAt: string;
                            endedAt: string | null;
                        }[];
                        reachability: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            state: string;
                            since: string | null;
                            unusable: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiContactsIdReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    what: "phones" | "email";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        values: string[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiContactsIdTimeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            kind: "came";
                            source: string;
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            kind: "consent";
                            channel: string;
                            /** @enum {string} */
                            state: "opted_in" | "opted_out" | "unknown";
                            cause: string;
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            kind: "import";
                            /** Format: uuid */
                            importId: string;
                            outcome: string;
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            kind: "note";
                            text: string;
                            isMine: boolean;
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            kind: "edit";
                            parts: string[];
                            isMine: boolean;
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            kind: "merge";
                            undone: boolean;
                            isMine: boolean;
                            otherName: string | null;
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            kind: "apart";
                            undone: boolean;
                            isMine: boolean;
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            actionId: string;
                            title: string | null;
                            /** @constant */
                            kind: "asked";
                            byText: boolean;
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            actionId: string;
                            title: string | null;
                            /** @constant */
                            kind: "answered";
                            /** @enum {string} */
                            answer: "yes" | "maybe" | "no";
                        } | {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            actionId: string;
                            title: string | null;
                            /** @constant */
                            kind: "attendance";
                            /** @enum {string} */
                            outcome: "attended" | "no_show";
                        })[];
                        nextCursor: string | null;
                        letGo: {
                            /** @enum {string} */
                            what: "edits" | "asks" | "answers" | "sensitiveAnswers";
                            /** Format: date-time */
                            before: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiContactsDuplicates: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            because: ("number" | "address" | "name")[];
                            people: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                                email: string | null;
                                /** @enum {string} */
                                language: "en" | "es";
                                postalCode: string | null;
                                timeZones: string[];
                                phones: {
                                    masked: string;
                                    textable: boolean;
                                }[];
                                /** @enum {string} */
                                smsConsent: "opted_in" | "opted_out" | "unknown";
                                /** @enum {string} */
                                emailConsent: "opted_in" | "opted_out" | "unknown";
                                circles: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                workplaces: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** @enum {string} */
                                    role: "rank_and_file" | "steward" | "officer" | "staff";
                                }[];
                                /** @enum {string} */
                                source: "console" | "import" | "walk_in" | "joined";
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiContactsMerges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                contactId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            mergedAt: string;
                            isMine: boolean;
                            kept: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            };
                            gone: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            };
                            /** @enum {string} */
                            undo: "possible" | "built_on" | "too_old" | "undone";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiContactsMerges: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    keepId: string;
                    /** Format: uuid */
                    goneId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        mergedAt: string;
                        isMine: boolean;
                        kept: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        };
                        gone: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        };
                        /** @enum {string} */
                        undo: "possible" | "built_on" | "too_old" | "undone";
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiContactsMergesIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        mergedAt: string;
                        isMine: boolean;
                        kept: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        };
                        gone: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        };
                        /** @enum {string} */
                        undo: "possible" | "built_on" | "too_old" | "undone";
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiContactsSearch: {
        parameters: {
            query: {
                text: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                            email: string | null;
                            /** @enum {string} */
                            language: "en" | "es";
                            postalCode: string | null;
                            timeZones: string[];
                            phones: {
                                masked: string;
                                textable: boolean;
                            }[];
                            /** @enum {string} */
                            smsConsent: "opted_in" | "opted_out" | "unknown";
                            /** @enum {string} */
                            emailConsent: "opted_in" | "opted_out" | "unknown";
                            circles: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workplaces: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "rank_and_file" | "steward" | "officer" | "staff";
                            }[];
                            /** @enum {string} */
                            source: "console" | "import" | "walk_in" | "joined";
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiContactsToldApart: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                contactId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            toldAt: string;
                            isMine: boolean;
                            people: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiContactsToldApart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        toldAt: string;
                        isMine: boolean;
                        people: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    deleteApiContactsToldApartId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        removed: true;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiExports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            format: "csv" | "osdi";
                            circle: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            reason: string;
                            askedBy: string;
                            mine: boolean;
                            /** Format: date-time */
                            askedAt: string;
                            /** @enum {string} */
                            state: "awaiting_approval" | "making" | "ready" | "refused" | "expired" | "failed";
                            size: number;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            people: number | null;
                            readyAt: string | null;
                            expiresAt: string | null;
                            downloadedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiExports: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default csv
                     * @enum {string}
                     */
                    format?: "csv" | "osdi";
                    circleId: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        format: "csv" | "osdi";
                        circle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        reason: string;
                        askedBy: string;
                        mine: boolean;
                        /** Format: date-time */
                        askedAt: string;
                        /** @enum {string} */
                        state: "awaiting_approval" | "making" | "ready" | "refused" | "expired" | "failed";
                        size: number;
                        decidedBy: string | null;
                        decidedAt: string | null;
                        people: number | null;
                        readyAt: string | null;
                        expiresAt: string | null;
                        downloadedAt: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiExportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        format: "csv" | "osdi";
                        circle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        reason: string;
                        askedBy: string;
                        mine: boolean;
                        /** Format: date-time */
                        askedAt: string;
                        /** @enum {string} */
                        state: "awaiting_approval" | "making" | "ready" | "refused" | "expired" | "failed";
                        size: number;
                        decidedBy: string | null;
                        decidedAt: string | null;
                        people: number | null;
                        readyAt: string | null;
                        expiresAt: string | null;
                        downloadedAt: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiExportsIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        format: "csv" | "osdi";
                        circle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        reason: string;
                        askedBy: string;
                        mine: boolean;
                        /** Format: date-time */
                        askedAt: string;
                        /** @enum {string} */
                        state: "awaiting_approval" | "making" | "ready" | "refused" | "expired" | "failed";
                        size: number;
                        decidedBy: string | null;
                        decidedAt: string | null;
                        people: number | null;
                        readyAt: string | null;
                        expiresAt: string | null;
                        downloadedAt: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiExportsIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiExportsIdRefuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        format: "csv" | "osdi";
                        circle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        reason: string;
                        askedBy: string;
                        mine: boolean;
                        /** Format: date-time */
                        askedAt: string;
                        /** @enum {string} */
                        state: "awaiting_approval" | "making" | "ready" | "refused" | "expired" | "failed";
                        size: number;
                        decidedBy: string | null;
                        decidedAt: string | null;
                        people: number | null;
                        readyAt: string | null;
                        expiresAt: string | null;
                        downloadedAt: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiExportsTrace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: string[][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exports: {
                            /** Format: uuid */
                            id: string;
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            people: number;
                            inOrder: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiFieldKeysService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service: "actions" | "contacts" | "notifications" | "web";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sealsWith: string;
                        processes: {
                            keys: string[];
                            sealsWith: string;
                        }[];
                        sealed: {
                            key: string;
                            fields: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiFieldKeysServiceChoose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service: "actions" | "contacts" | "notifications" | "web";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sealsWith: string;
                        processes: {
                            keys: string[];
                            sealsWith: string;
                        }[];
                        sealed: {
                            key: string;
                            fields: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiFieldKeysServiceReseal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service: "actions" | "contacts" | "notifications" | "web";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    place?: {
                        column: number;
                        after: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resealed: number;
                        unopened: number;
                        next: {
                            column: number;
                            after: string | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiFieldKeysServiceRetire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service: "actions" | "contacts" | "notifications" | "web";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keys: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sealsWith: string;
                        processes: {
                            keys: string[];
                            sealsWith: string;
                        }[];
                        sealed: {
                            key: string;
                            fields: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            fileName: string;
                            circleId: string | null;
                            attested: boolean;
                            /** Format: date-time */
                            startedAt: string;
                            finishedAt: string | null;
                            total: number | null;
                            counts: {
                                imported: number;
                                updated: number;
                                unchanged: number;
                                refused: number;
                            };
                            /** @enum {string} */
                            state: "receiving" | "running" | "stopped" | "done" | "failed" | "given_up";
                            /** @enum {string} */
                            kind: "csv" | "xlsx";
                            bytes: number;
                            receivedParts: number;
                            rowsPerSecond: number | null;
                            secondsLeft: number | null;
                            refusal: {
                                code: string;
                                detail: string | null;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileName: string;
                    csv: string;
                    consent: {
                        /**
                         * @default [
                         *       "sms"
                         *     ]
                         */
                        channels?: ("sms" | "email")[];
                        /**
                         * @default [
                         *       "turnout"
                         *     ]
                         */
                        purposes?: ("turnout" | "transactional" | "elections")[];
                        how: string;
                        /** Format: date-time */
                        obtainedAt: string;
                        wording: string;
                        attestedBy: string;
                    } | null;
                    /** @default null */
                    circleId?: string | null;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "es";
                    /** @default true */
                    wait?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        circleId: string | null;
                        attested: boolean;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        total: number | null;
                        counts: {
                            imported: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                        };
                        /** @enum {string} */
                        state: "receiving" | "running" | "stopped" | "done" | "failed" | "given_up";
                        /** @enum {string} */
                        kind: "csv" | "xlsx";
                        bytes: number;
                        receivedParts: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        refusal: {
                            code: string;
                            detail: string | null;
                        } | null;
                        rows: {
                            line: number;
                            /** @enum {string} */
                            outcome: "imported" | "updated" | "unchanged" | "refused";
                            remarks: ("no_name" | "no_way_to_reach" | "cells_do_not_match" | "phone_unreadable" | "email_unreadable" | "postal_code_unreadable" | "date_unreadable" | "letters_lost" | "do_not_call" | "do_not_call_unclear" | "opted_out_before" | "email_opted_out_before" | "shares_a_phone" | "same_person_above" | "cell_too_long" | "phone_lost_digits" | "no_mail" | "language_unknown" | "skill_unknown" | "role_unknown" | "yes_or_no_unreadable" | "circle_unknown" | "workplace_unknown" | "union_local_unknown" | "bargaining_unit_unknown" | "tag_unknown" | "hours_unreadable" | "note_cut" | "through_unknown")[];
                            contactId: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiImportsId: {
        parameters: {
            query?: {
                rows?: "all" | "remarked" | "none";
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        circleId: string | null;
                        attested: boolean;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        total: number | null;
                        counts: {
                            imported: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                        };
                        /** @enum {string} */
                        state: "receiving" | "running" | "stopped" | "done" | "failed" | "given_up";
                        /** @enum {string} */
                        kind: "csv" | "xlsx";
                        bytes: number;
                        receivedParts: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        refusal: {
                            code: string;
                            detail: string | null;
                        } | null;
                        rows: {
                            line: number;
                            /** @enum {string} */
                            outcome: "imported" | "updated" | "unchanged" | "refused";
                            remarks: ("no_name" | "no_way_to_reach" | "cells_do_not_match" | "phone_unreadable" | "email_unreadable" | "postal_code_unreadable" | "date_unreadable" | "letters_lost" | "do_not_call" | "do_not_call_unclear" | "opted_out_before" | "email_opted_out_before" | "shares_a_phone" | "same_person_above" | "cell_too_long" | "phone_lost_digits" | "no_mail" | "language_unknown" | "skill_unknown" | "role_unknown" | "yes_or_no_unreadable" | "circle_unknown" | "workplace_unknown" | "union_local_unknown" | "bargaining_unit_unknown" | "tag_unknown" | "hours_unreadable" | "note_cut" | "through_unknown")[];
                            contactId: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    deleteApiImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiImportsIdLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default null */
                    mapping?: {
                        /** @default null */
                        encoding?: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252") | null;
                        /** @default null */
                        delimiter?: ("," | ";" | "\t" | "|") | null;
                        columns: {
                            place: number;
                            /** @enum {string} */
                            meaning: "full_name" | "first_name" | "middle_name" | "last_name" | "suffix" | "mobile_phone" | "home_phone" | "work_phone" | "email" | "language" | "other_languages" | "postal_code" | "member_since" | "do_not_call" | "sms_status" | "mail_status" | "circle" | "workplace" | "workplace_role" | "union_local" | "bargaining_unit" | "skills" | "tags" | "any_hour" | "can_come" | "own_shift" | "note" | "came_through";
                        }[];
                        /**
                         * @default month_first
                         * @enum {string}
                         */
                        dates?: "month_first" | "day_first";
                        /** @default [] */
                        make?: {
                            /** @enum {string} */
                            kind: "circle" | "workplace" | "union_local" | "bargaining_unit" | "tag";
                            name: string;
                            /** @default null */
                            of?: string | null;
                        }[];
                    } | null;
                    /** @default null */
                    circleId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        header: string[];
                        export: ("membership_older" | "membership_newer" | "action_network" | "osdi") | null;
                        guesses: {
                            meaning: ("full_name" | "first_name" | "middle_name" | "last_name" | "suffix" | "mobile_phone" | "home_phone" | "work_phone" | "email" | "language" | "other_languages" | "postal_code" | "member_since" | "do_not_call" | "sms_status" | "mail_status" | "circle" | "workplace" | "workplace_role" | "union_local" | "bargaining_unit" | "skills" | "tags" | "any_hour" | "can_come" | "own_shift" | "note" | "came_through") | null;
                            /** @enum {string} */
                            certainty: "known" | "named" | "seen" | "none";
                        }[];
                        mapping: {
                            /** @default null */
                            encoding: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252") | null;
                            /** @default null */
                            delimiter: ("," | ";" | "\t" | "|") | null;
                            columns: {
                                place: number;
                                /** @enum {string} */
                                meaning: "full_name" | "first_name" | "middle_name" | "last_name" | "suffix" | "mobile_phone" | "home_phone" | "work_phone" | "email" | "language" | "other_languages" | "postal_code" | "member_since" | "do_not_call" | "sms_status" | "mail_status" | "circle" | "workplace" | "workplace_role" | "union_local" | "bargaining_unit" | "skills" | "tags" | "any_hour" | "can_come" | "own_shift" | "note" | "came_through";
                            }[];
                            /**
                             * @default month_first
                             * @enum {string}
                             */
                            dates: "month_first" | "day_first";
                            /** @default [] */
                            make: {
                                /** @enum {string} */
                                kind: "circle" | "workplace" | "union_local" | "bargaining_unit" | "tag";
                                name: string;
                                /** @default null */
                                of: string | null;
                            }[];
                        };
                        total: number | null;
                        looked: number;
                        refused: number;
                        people: {
                            new: number;
                            known: number;
                            repeated: number;
                        };
                        remarks: {
                            /** @enum {string} */
                            remark: "no_name" | "no_way_to_reach" | "cells_do_not_match" | "phone_unreadable" | "email_unreadable" | "postal_code_unreadable" | "date_unreadable" | "letters_lost" | "do_not_call" | "do_not_call_unclear" | "opted_out_before" | "email_opted_out_before" | "shares_a_phone" | "same_person_above" | "cell_too_long" | "phone_lost_digits" | "no_mail" | "language_unknown" | "skill_unknown" | "role_unknown" | "yes_or_no_unreadable" | "circle_unknown" | "workplace_unknown" | "union_local_unknown" | "bargaining_unit_unknown" | "tag_unknown" | "hours_unreadable" | "note_cut" | "through_unknown";
                            rows: number;
                            firstLine: number;
                        }[];
                        fileRemarks: ("header_missing" | "names_twice" | "no_do_not_call" | "no_name_column" | "no_way_column")[];
                        unknown: {
                            /** @enum {string} */
                            kind: "circle" | "workplace" | "union_local" | "bargaining_unit" | "tag";
                            name: string;
                            /** @default null */
                            of: string | null;
                            rows: number;
                        }[];
                        preview: {
                            line: number;
                            cells: string[];
                            remarks: ("no_name" | "no_way_to_reach" | "cells_do_not_match" | "phone_unreadable" | "email_unreadable" | "postal_code_unreadable" | "date_unreadable" | "letters_lost" | "do_not_call" | "do_not_call_unclear" | "opted_out_before" | "email_opted_out_before" | "shares_a_phone" | "same_person_above" | "cell_too_long" | "phone_lost_digits" | "no_mail" | "language_unknown" | "skill_unknown" | "role_unknown" | "yes_or_no_unreadable" | "circle_unknown" | "workplace_unknown" | "union_local_unknown" | "bargaining_unit_unknown" | "tag_unknown" | "hours_unreadable" | "note_cut" | "through_unknown")[];
                            standing: ("new" | "known" | "repeated") | null;
                            person: {
                                name: string;
                                phones: {
                                    masked: string;
                                    textable: boolean;
                                }[];
                                emails: string[];
                                language: ("en" | "es") | null;
                                postalCode: string | null;
                                memberSince: string | null;
                                belongsTo: string[];
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    putApiImportsIdPartsPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        circleId: string | null;
                        attested: boolean;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        total: number | null;
                        counts: {
                            imported: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                        };
                        /** @enum {string} */
                        state: "receiving" | "running" | "stopped" | "done" | "failed" | "given_up";
                        /** @enum {string} */
                        kind: "csv" | "xlsx";
                        bytes: number;
                        receivedParts: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        refusal: {
                            code: string;
                            detail: string | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiImportsIdRejected: {
        parameters: {
            query?: {
                language?: "en" | "es";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiImportsIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        circleId: string | null;
                        attested: boolean;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        total: number | null;
                        counts: {
                            imported: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                        };
                        /** @enum {string} */
                        state: "receiving" | "running" | "stopped" | "done" | "failed" | "given_up";
                        /** @enum {string} */
                        kind: "csv" | "xlsx";
                        bytes: number;
                        receivedParts: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        refusal: {
                            code: string;
                            detail: string | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiImportsIdStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    mapping?: {
                        /** @default null */
                        encoding?: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252") | null;
                        /** @default null */
                        delimiter?: ("," | ";" | "\t" | "|") | null;
                        columns: {
                            place: number;
                            /** @enum {string} */
                            meaning: "full_name" | "first_name" | "middle_name" | "last_name" | "suffix" | "mobile_phone" | "home_phone" | "work_phone" | "email" | "language" | "other_languages" | "postal_code" | "member_since" | "do_not_call" | "sms_status" | "mail_status" | "circle" | "workplace" | "workplace_role" | "union_local" | "bargaining_unit" | "skills" | "tags" | "any_hour" | "can_come" | "own_shift" | "note" | "came_through";
                        }[];
                        /**
                         * @default month_first
                         * @enum {string}
                         */
                        dates?: "month_first" | "day_first";
                        /** @default [] */
                        make?: {
                            /** @enum {string} */
                            kind: "circle" | "workplace" | "union_local" | "bargaining_unit" | "tag";
                            name: string;
                            /** @default null */
                            of?: string | null;
                        }[];
                    } | null;
                    consent: {
                        /**
                         * @default [
                         *       "sms"
                         *     ]
                         */
                        channels?: ("sms" | "email")[];
                        /**
                         * @default [
                         *       "turnout"
                         *     ]
                         */
                        purposes?: ("turnout" | "transactional" | "elections")[];
                        how: string;
                        /** Format: date-time */
                        obtainedAt: string;
                        wording: string;
                        attestedBy: string;
                    } | null;
                    /** @default null */
                    circleId?: string | null;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "es";
                    /** @default false */
                    again?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        circleId: string | null;
                        attested: boolean;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        total: number | null;
                        counts: {
                            imported: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                        };
                        /** @enum {string} */
                        state: "receiving" | "running" | "stopped" | "done" | "failed" | "given_up";
                        /** @enum {string} */
                        kind: "csv" | "xlsx";
                        bytes: number;
                        receivedParts: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        refusal: {
                            code: string;
                            detail: string | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiImportsIdStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        circleId: string | null;
                        attested: boolean;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        total: number | null;
                        counts: {
                            imported: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                        };
                        /** @enum {string} */
                        state: "receiving" | "running" | "stopped" | "done" | "failed" | "given_up";
                        /** @enum {string} */
                        kind: "csv" | "xlsx";
                        bytes: number;
                        receivedParts: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        refusal: {
                            code: string;
                            detail: string | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiImportsFiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileName: string;
                    /** @enum {string} */
                    kind: "csv" | "xlsx";
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        circleId: string | null;
                        attested: boolean;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        total: number | null;
                        counts: {
                            imported: number;
                            updated: number;
                            unchanged: number;
                            refused: number;
                        };
                        /** @enum {string} */
                        state: "receiving" | "running" | "stopped" | "done" | "failed" | "given_up";
                        /** @enum {string} */
                        kind: "csv" | "xlsx";
                        bytes: number;
                        receivedParts: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        refusal: {
                            code: string;
                            detail: string | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiLegalHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hold: {
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            why: "subpoena" | "lawsuit" | "agency" | "grievance" | "other";
                        } | null;
                        holding: ("actions" | "contacts" | "notifications" | "web")[];
                        silent: ("actions" | "contacts" | "notifications" | "web")[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiLegalHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: ("subpoena" | "lawsuit" | "agency" | "grievance" | "other") | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hold: {
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            why: "subpoena" | "lawsuit" | "agency" | "grievance" | "other";
                        } | null;
                        holding: ("actions" | "contacts" | "notifications" | "web")[];
                        silent: ("actions" | "contacts" | "notifications" | "web")[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiMessagesParked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        parked: number;
                        messages: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            contactId: string;
                            actionId: string | null;
                            waveId: string | null;
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @enum {string} */
                            purpose: "ask" | "briefing" | "answer";
                            template: string | null;
                            /** @enum {string} */
                            language: "en" | "es";
                            /** Format: date-time */
                            attemptedAt: string;
                            attempts: number;
                            /** Format: date-time */
                            parkedAt: string;
                            looks: number;
                            lookedAt: string | null;
                            lookProblem: ("provider_unreachable" | "provider_refused" | "contacts_unreachable" | "no_number" | "not_possible") | null;
                        }[];
                        erasedAtProvider: number;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiMessagesParkedIdDrop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        droppedAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiMessagesParkedIdRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        releasedAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactIds: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        names: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    "getApiOpenapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiParkedEvents: {
        parameters: {
            query?: {
                limit?: number;
                show?: "first" | "all";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        waiting: number;
                        items: {
                            /** Format: uuid */
                            id: string;
                            topic: string;
                            partition: number;
                            offset: number;
                            key: string | null;
                            eventId: string | null;
                            type: string | null;
                            /** @enum {string} */
                            reason: "unknown_type" | "wrong_topic" | "bad_id" | "tombstone" | "bad_json" | "wrong_schema" | "no_handler" | "handler_failed" | "behind_parked";
                            error: string;
                            /** Format: date-time */
                            parkedAt: string;
                            attempts: number;
                            triedAt: string | null;
                            /** @enum {string} */
                            state: "parked" | "replayed" | "discarded";
                            ahead: number;
                            behind: number;
                            bytes: number;
                            /** @enum {string} */
                            service: "actions" | "contacts" | "notifications";
                        }[];
                        nextCursor: string | null;
                        silent: ("actions" | "contacts" | "notifications")[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiParkedEventsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        topic: string;
                        partition: number;
                        offset: number;
                        key: string | null;
                        eventId: string | null;
                        type: string | null;
                        /** @enum {string} */
                        reason: "unknown_type" | "wrong_topic" | "bad_id" | "tombstone" | "bad_json" | "wrong_schema" | "no_handler" | "handler_failed" | "behind_parked";
                        error: string;
                        /** Format: date-time */
                        parkedAt: string;
                        attempts: number;
                        triedAt: string | null;
                        /** @enum {string} */
                        state: "parked" | "replayed" | "discarded";
                        ahead: number;
                        behind: number;
                        bytes: number;
                        /** @enum {string} */
                        service: "actions" | "contacts" | "notifications";
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiParkedEventsIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    why: "unreadable" | "out_of_date" | "done_by_hand" | "test";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        topic: string;
                        partition: number;
                        offset: number;
                        key: string | null;
                        eventId: string | null;
                        type: string | null;
                        /** @enum {string} */
                        reason: "unknown_type" | "wrong_topic" | "bad_id" | "tombstone" | "bad_json" | "wrong_schema" | "no_handler" | "handler_failed" | "behind_parked";
                        error: string;
                        /** Format: date-time */
                        parkedAt: string;
                        attempts: number;
                        triedAt: string | null;
                        /** @enum {string} */
                        state: "parked" | "replayed" | "discarded";
                        ahead: number;
                        behind: number;
                        bytes: number;
                        /** @enum {string} */
                        service: "actions" | "contacts" | "notifications";
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiParkedEventsIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replayed: number;
                        failed: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            reason: "unknown_type" | "wrong_topic" | "bad_id" | "tombstone" | "bad_json" | "wrong_schema" | "no_handler" | "handler_failed" | "behind_parked";
                            error: string;
                        } | null;
                        left: number;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiPartners: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "union_local" | "coalition";
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiPartners: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "union_local" | "coalition";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "union_local" | "coalition";
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiReplies: {
        parameters: {
            query?: {
                waiting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        waiting: number;
                        replies: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            receivedAt: string;
                            contactIds: string[];
                            text: string;
                            /** @enum {string} */
                            why: "not_understood" | "unsure" | "no_open_ask" | "several_asks" | "shared_phone" | "maybe_opt_out";
                            guess: {
                                /** @enum {string} */
                                answer: "yes" | "maybe" | "no";
                                guests: number | null;
                            } | null;
                            asks: {
                                /** Format: uuid */
                                contactId: string;
                                /** Format: uuid */
                                actionId: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiRepliesIdResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    intent: "yes" | "maybe" | "no" | "opt_out" | "dismiss";
                    /** @default null */
                    guests?: number | null;
                    /** Format: uuid */
                    contactId?: string;
                    /** Format: uuid */
                    actionId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        resolvedAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        staffId: string;
                        /** @enum {string} */
                        role: "admin" | "chair" | "convener" | "captain" | "partner" | "texter" | "auditor";
                        actionId: string | null;
                        circleIds: string[] | null;
                        may: string[];
                        hasOwnKey: boolean;
                        legalHold: {
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            why: "subpoena" | "lawsuit" | "agency" | "grievance" | "other";
                        } | null;
                        /** @enum {string} */
                        language: "en" | "es";
                        organisation: string;
                        practice: boolean;
                        timeZone: string;
                        publicUrl: string;
                        version: string;
                        /** Format: date-time */
                        now: string;
                        pageToken: string | null;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiSessionEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ended: true;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiSessionsPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                        clientExtensionResults: Record<string, never>;
                        response: {
                            clientDataJSON: string;
                            authenticatorData: string;
                            signature: string;
                            userHandle?: string;
                        };
                    };
                    next?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            default: components["responses"]["Refused"];
        };
    };
    postApiSessionsPasskeyChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiSessionsProof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                        clientExtensionResults: Record<string, never>;
                        response: {
                            clientDataJSON: string;
                            authenticatorData: string;
                            signature: string;
                            userHandle?: string;
                        };
                    };
                    next?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiSessionsProofChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiStaffBounds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        circles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        actions: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            timeZone: string;
                            /** Format: date-time */
                            startsAt: string;
                        }[];
                        partners: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiStaffGrants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "invite" | "change" | "link" | "token";
                            /** @enum {string} */
                            role: "admin" | "chair" | "convener" | "captain" | "partner" | "texter" | "auditor";
                            /** Format: uuid */
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiStaffGrantsIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        outcome: "approved";
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiStaffGrantsIdClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string | null;
                        token: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiStaffGrantsIdRefuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        outcome: "refused";
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiStaffInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            way: "link" | "mail";
                            /** @enum {string} */
                            role: "admin" | "chair" | "convener" | "captain" | "partner" | "texter" | "auditor";
                            /** @enum {string} */
                            state: "asked" | "approved" | "sent";
                            invitedBy: string | null;
                            mine: boolean;
                            email: string | null;
                            forStaffId: string | null;
                            /** Format: date-time */
                            invitedAt: string;
                            expiresAt: string | null;
                            mayTakeBack: boolean;
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiStaffInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "admin" | "chair" | "convener" | "captain" | "partner" | "texter" | "auditor";
                    circleIds?: string[];
                    /** Format: uuid */
                    actionId?: string;
                    /** Format: uuid */
                    partnerId?: string;
                    /** Format: email */
                    email?: string;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "es";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string | null;
                        grantId: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiStaffInvitationsIdTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        state: "taken-back";
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiStaffMePasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                        clientExtensionResults: Record<string, never>;
                        response: {
                            clientDataJSON: string;
                            attestationObject: string;
                            transports?: string[];
                        };
                    };
                    next?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiStaffMePasskeysChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiStaffTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "admin" | "chair" | "convener" | "captain" | "partner" | "texter" | "auditor";
                    circleIds?: string[];
                    /** Format: uuid */
                    actionId?: string;
                    /** Format: uuid */
                    partnerId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string | null;
                        grantId: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            people: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiUnionLocals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnionLocal"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiUnionLocals: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default [] */
                    units?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionLocalDetail"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiUnionLocalsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionLocalDetail"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    patchApiUnionLocalsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionLocalDetail"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    putApiUnionLocalsIdContactsContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @default rank_and_file
                     * @enum {string}
                     */
                    role?: "rank_and_file" | "steward" | "officer" | "staff";
                    /** @default null */
                    ownerContactId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionLocalDetail"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    deleteApiUnionLocalsIdContactsContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionLocalDetail"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiUnionLocalsIdUnits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionLocalDetail"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    deleteApiUnionLocalsIdUnitsUnitId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionLocalDetail"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiWaves: {
        parameters: {
            query: {
                actionId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        waves: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            actionId: string;
                            /** @enum {string} */
                            kind: "invite" | "nudge" | "further";
                            /** @enum {string} */
                            state: "running" | "paused" | "stopped";
                            heldFor: ("restored" | "counting" | "approval") | null;
                            sentSince: ("asking" | "known" | "unknown") | null;
                            postedBy: string | null;
                            approvedBy: string | null;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            createdAt: string;
                            texts: {
                                /** @enum {string} */
                                language: "en" | "es";
                                text: string;
                                segments: number;
                                /** @enum {string} */
                                encoding: "GSM-7" | "UCS-2";
                                guiltyLetters: string[];
                            }[];
                            mails: {
                                /** @enum {string} */
                                language: "en" | "es";
                                subject: string;
                                text: string;
                            }[];
                            audienceRule: {
                                circleId: string | null;
                                language: ("en" | "es") | null;
                                rule?: components["schemas"]["AudienceRule"];
                            } | null;
                            audience: number | null;
                            leftOut: {
                                reason: string;
                                people: number;
                            }[];
                            asked: number;
                            waiting: number;
                            accepted: number;
                            delivered: number;
                            failed: {
                                /** @enum {string} */
                                channel: "sms" | "email";
                                code: number;
                                people: number;
                                words: string;
                            }[];
                            suppressed: {
                                reason: string;
                                people: number;
                            }[];
                            parked: number;
                            byChannel: {
                                /** @enum {string} */
                                channel: "sms" | "email";
                                asked: number;
                                waiting: number;
                                accepted: number;
                                delivered: number;
                                failed: number;
                                parked: number;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiWaves: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    actionId: string;
                    /** @enum {string} */
                    kind: "nudge" | "further";
                    after: number;
                    audience: {
                        circleId: string | null;
                        language: ("en" | "es") | null;
                        rule?: components["schemas"]["AudienceRule"];
                    };
                    /**
                     * @default {
                     *       "en": "",
                     *       "es": ""
                     *     }
                     */
                    extraWords?: {
                        en: string;
                        es: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        /** @enum {string} */
                        kind: "invite" | "nudge" | "further";
                        /** @enum {string} */
                        state: "running" | "paused" | "stopped";
                        heldFor: ("restored" | "counting" | "approval") | null;
                        sentSince: ("asking" | "known" | "unknown") | null;
                        postedBy: string | null;
                        approvedBy: string | null;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        texts: {
                            /** @enum {string} */
                            language: "en" | "es";
                            text: string;
                            segments: number;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            guiltyLetters: string[];
                        }[];
                        mails: {
                            /** @enum {string} */
                            language: "en" | "es";
                            subject: string;
                            text: string;
                        }[];
                        audienceRule: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        } | null;
                        audience: number | null;
                        leftOut: {
                            reason: string;
                            people: number;
                        }[];
                        asked: number;
                        waiting: number;
                        accepted: number;
                        delivered: number;
                        failed: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            code: number;
                            people: number;
                            words: string;
                        }[];
                        suppressed: {
                            reason: string;
                            people: number;
                        }[];
                        parked: number;
                        byChannel: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            asked: number;
                            waiting: number;
                            accepted: number;
                            delivered: number;
                            failed: number;
                            parked: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiWavesIdApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "waiting" | "approved" | "stopped" | "gone";
                        postedBy: string | null;
                        approvedBy: string | null;
                        /** Format: date-time */
                        since: string;
                        audienceRule: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        } | null;
                        people: number | null;
                        action: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            partnerName: string | null;
                            place: string;
                            timeZone: string;
                            /** Format: date-time */
                            firstStart: string;
                        };
                        texts: {
                            /** @enum {string} */
                            language: "en" | "es";
                            text: string;
                            people: number;
                        }[];
                        mails: {
                            /** @enum {string} */
                            language: "en" | "es";
                            subject: string;
                            text: string;
                            people: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiWavesIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    people: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        /** @enum {string} */
                        kind: "invite" | "nudge" | "further";
                        /** @enum {string} */
                        state: "running" | "paused" | "stopped";
                        heldFor: ("restored" | "counting" | "approval") | null;
                        sentSince: ("asking" | "known" | "unknown") | null;
                        postedBy: string | null;
                        approvedBy: string | null;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        texts: {
                            /** @enum {string} */
                            language: "en" | "es";
                            text: string;
                            segments: number;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            guiltyLetters: string[];
                        }[];
                        mails: {
                            /** @enum {string} */
                            language: "en" | "es";
                            subject: string;
                            text: string;
                        }[];
                        audienceRule: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        } | null;
                        audience: number | null;
                        leftOut: {
                            reason: string;
                            people: number;
                        }[];
                        asked: number;
                        waiting: number;
                        accepted: number;
                        delivered: number;
                        failed: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            code: number;
                            people: number;
                            words: string;
                        }[];
                        suppressed: {
                            reason: string;
                            people: number;
                        }[];
                        parked: number;
                        byChannel: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            asked: number;
                            waiting: number;
                            accepted: number;
                            delivered: number;
                            failed: number;
                            parked: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiWavesIdPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        /** @enum {string} */
                        kind: "invite" | "nudge" | "further";
                        /** @enum {string} */
                        state: "running" | "paused" | "stopped";
                        heldFor: ("restored" | "counting" | "approval") | null;
                        sentSince: ("asking" | "known" | "unknown") | null;
                        postedBy: string | null;
                        approvedBy: string | null;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        texts: {
                            /** @enum {string} */
                            language: "en" | "es";
                            text: string;
                            segments: number;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            guiltyLetters: string[];
                        }[];
                        mails: {
                            /** @enum {string} */
                            language: "en" | "es";
                            subject: string;
                            text: string;
                        }[];
                        audienceRule: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        } | null;
                        audience: number | null;
                        leftOut: {
                            reason: string;
                            people: number;
                        }[];
                        asked: number;
                        waiting: number;
                        accepted: number;
                        delivered: number;
                        failed: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            code: number;
                            people: number;
                            words: string;
                        }[];
                        suppressed: {
                            reason: string;
                            people: number;
                        }[];
                        parked: number;
                        byChannel: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            asked: number;
                            waiting: number;
                            accepted: number;
                            delivered: number;
                            failed: number;
                            parked: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiWavesIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        /** @enum {string} */
                        kind: "invite" | "nudge" | "further";
                        /** @enum {string} */
                        state: "running" | "paused" | "stopped";
                        heldFor: ("restored" | "counting" | "approval") | null;
                        sentSince: ("asking" | "known" | "unknown") | null;
                        postedBy: string | null;
                        approvedBy: string | null;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        texts: {
                            /** @enum {string} */
                            language: "en" | "es";
                            text: string;
                            segments: number;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            guiltyLetters: string[];
                        }[];
                        mails: {
                            /** @enum {string} */
                            language: "en" | "es";
                            subject: string;
                            text: string;
                        }[];
                        audienceRule: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        } | null;
                        audience: number | null;
                        leftOut: {
                            reason: string;
                            people: number;
                        }[];
                        asked: number;
                        waiting: number;
                        accepted: number;
                        delivered: number;
                        failed: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            code: number;
                            people: number;
                            words: string;
                        }[];
                        suppressed: {
                            reason: string;
                            people: number;
                        }[];
                        parked: number;
                        byChannel: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            asked: number;
                            waiting: number;
                            accepted: number;
                            delivered: number;
                            failed: number;
                            parked: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiWavesIdStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        actionId: string;
                        /** @enum {string} */
                        kind: "invite" | "nudge" | "further";
                        /** @enum {string} */
                        state: "running" | "paused" | "stopped";
                        heldFor: ("restored" | "counting" | "approval") | null;
                        sentSince: ("asking" | "known" | "unknown") | null;
                        postedBy: string | null;
                        approvedBy: string | null;
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        texts: {
                            /** @enum {string} */
                            language: "en" | "es";
                            text: string;
                            segments: number;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            guiltyLetters: string[];
                        }[];
                        mails: {
                            /** @enum {string} */
                            language: "en" | "es";
                            subject: string;
                            text: string;
                        }[];
                        audienceRule: {
                            circleId: string | null;
                            language: ("en" | "es") | null;
                            rule?: components["schemas"]["AudienceRule"];
                        } | null;
                        audience: number | null;
                        leftOut: {
                            reason: string;
                            people: number;
                        }[];
                        asked: number;
                        waiting: number;
                        accepted: number;
                        delivered: number;
                        failed: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            code: number;
                            people: number;
                            words: string;
                        }[];
                        suppressed: {
                            reason: string;
                            people: number;
                        }[];
                        parked: number;
                        byChannel: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            asked: number;
                            waiting: number;
                            accepted: number;
                            delivered: number;
                            failed: number;
                            parked: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiWavesApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    actionId: string;
                    people: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        approved: true;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiWavesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    title?: string | null;
                    /** @enum {string} */
                    kind: "picket" | "rally" | "leafleting" | "delegation" | "phone_bank" | "canvass" | "hearing" | "training" | "meeting" | "supply_drop";
                    partnerName: string | null;
                    place: string;
                    timeZone: string;
                    shifts: {
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                    }[];
                    /**
                     * @default {
                     *       "en": "",
                     *       "es": ""
                     *     }
                     */
                    extraWords?: {
                        en: string;
                        es: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        texts: {
                            /** @enum {string} */
                            language: "en" | "es";
                            text: string;
                            segments: number;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            guiltyLetters: string[];
                            plainWording: string | null;
                        }[];
                        mails: {
                            /** @enum {string} */
                            language: "en" | "es";
                            subject: string;
                            text: string;
                        }[];
                        /** Format: date-time */
                        firstTextAt: string;
                        tooLate: boolean;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiWorkplaces: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unionLocalId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            name: string;
                            sector: string | null;
                            unionLocal: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            units: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            postalCode: string | null;
                            timeZone: string | null;
                            people: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    postApiWorkplaces: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own for each thing to make: the same one again answers with what was made first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    unionLocalId?: string | null;
                    /** @default [] */
                    unitIds?: string[];
                    /** @default null */
                    sector?: string | null;
                    /** @default null */
                    postalCode?: string | null;
                    /** @default null */
                    timeZone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        name: string;
                        sector: string | null;
                        unionLocal: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        units: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        postalCode: string | null;
                        timeZone: string | null;
                        people: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    getApiWorkplacesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        name: string;
                        sector: string | null;
                        unionLocal: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        units: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        postalCode: string | null;
                        timeZone: string | null;
                        people: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
    patchApiWorkplacesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    unionLocalId?: string | null;
                    unitIds?: string[];
                    sector?: string | null;
                    postalCode?: string | null;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        name: string;
                        sector: string | null;
                        unionLocal: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        units: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        postalCode: string | null;
                        timeZone: string | null;
                        people: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            default: components["responses"]["Refused"];
        };
    };
}
