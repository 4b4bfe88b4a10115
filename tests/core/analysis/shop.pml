/* SPDX-License-Identifier: MIT */
/* One customer, one order, some presses of Order, and a network that loses messages or lets a client's timer run out too early.
 * Written from the rules that the lessons teach, and from nothing else: it shares no line and no time with the engine.
 * A message takes as long as it likes, so every order of events comes about; there are no channels, whose places would have to be
 * enough for all messages. */

#define NONE 0 /* strategies */
#define CLIENT 1
#define RECEIPT 2
#define TWO_STEPS 3
#define PUT 4
#define PER_TRY 5
#define PER_PRESS 6
#define RACE 7

byte strategy, presses, tries, losses, early; /* set from the environment */

#define IDLE 0 /* of an attempt: not begun, or settled */
#define REQUEST 1 /* its request is under way */
#define WORK 2 /* the server works on it */
#define ANSWER 3 /* its answer is under way */
#define GONE 4 /* a message of it is lost */

byte attempt[6]; /* three for each press */
bool refused[6]; /* the answer says: in progress */

#define WAITING 1 /* of a press: for the answer to its attempt */
#define ENDED 2 /* an answer was shown, or none will come */

byte press[2];
byte made[2]; /* attempts of a press */
byte pressed;
bool shown; /* the customer has seen the order: who presses now wants another one */

bool claimed[7], stored[7]; /* by key; 6 is the key that stands for the order */
byte orders;

byte fetches; /* tries at fetching a key */
byte fetch; /* as an attempt */
bool hasKey, fetching, fetchEnded;

#define KEY(i) (strategy == PER_TRY -> (i) : (strategy == PER_PRESS -> ((i) / 3) * 3 : 6))
#define HAS_KEY (strategy != NONE && strategy != RECEIPT)

inline create()
{
    orders++;
    assert(orders <= 1)
}

inline arrive(i)
{
    refused[i] = false;
    if
    :: HAS_KEY && stored[KEY(i)] -> attempt[i] = ANSWER /* the first answer again */
    :: HAS_KEY && !stored[KEY(i)] && claimed[KEY(i)] && strategy != RACE && strategy != PUT ->
        refused[i] = true;
        attempt[i] = ANSWER
    :: else ->
        claimed[KEY(i)] = HAS_KEY;
        attempt[i] = WORK
    fi
}

inline finish(i) /* order and answer are written together */
{
    if
    :: strategy == PUT && stored[KEY(i)] -> skip /* it is there already */
    :: else ->
        create();
        stored[KEY(i)] = HAS_KEY
    fi;
    attempt[i] = ANSWER
}

inline begin(p) /* the next attempt of a press, where it has one left */
{
    if
    :: made[p] < tries ->
        attempt[3 * p + made[p]] = REQUEST;
        made[p]++;
        press[p] = WAITING
    :: else -> press[p] = ENDED
    fi
}

inline answered(i, p)
{
    attempt[i] = IDLE;
    if
    :: press[p] == WAITING && i == 3 * p + made[p] - 1 ->
        if
        :: refused[i] -> begin(p)
        :: else ->
            press[p] = ENDED;
            shown = true
        fi
    :: else -> skip /* nobody waits for it any more */
    fi
}

inline fetchKey()
{
    if
    :: fetches < tries ->
        fetch = REQUEST;
        fetches++
    :: else ->
        fetching = false;
        fetchEnded = true
    fi
}

#define ATTEMPT(i, p) \
    :: atomic { (attempt[i] == REQUEST || attempt[i] == ANSWER) && losses > 0 -> losses--; attempt[i] = GONE } \
    :: atomic { attempt[i] == REQUEST -> arrive(i) } \
    :: atomic { attempt[i] == WORK -> finish(i) } \
    :: atomic { attempt[i] == ANSWER -> answered(i, p) }

#define PRESS(p) \
    :: atomic { press[p] == WAITING && attempt[3 * p + made[p] - 1] == GONE -> begin(p) } \
    :: atomic { press[p] == WAITING && attempt[3 * p + made[p] - 1] != GONE && early > 0 -> early--; begin(p) } \
    :: atomic { pressed > p && press[p] == IDLE && hasKey -> begin(p) }

init
{
    c_code {
        now.strategy = atoi(getenv("STRATEGY"));
        now.presses = atoi(getenv("PRESSES"));
        now.tries = atoi(getenv("TRIES"));
        now.losses = atoi(getenv("LOSSES"));
        now.early = atoi(getenv("EARLY"));
    };
    hasKey = strategy != TWO_STEPS;
    do
    :: atomic {
           pressed < presses && !shown ->
           pressed++;
           if
           :: !hasKey && !fetching && !fetchEnded -> fetching = true; fetchKey()
           :: else -> skip
           fi
       }
    :: atomic { fetching && (fetch == REQUEST || fetch == ANSWER) && losses > 0 -> losses--; fetch = GONE }
    :: atomic { fetching && fetch == REQUEST -> fetch = ANSWER }
    :: atomic { fetching && fetch == ANSWER -> fetch = IDLE; fetching = false; hasKey = true }
    :: atomic { fetching && fetch == GONE -> fetchKey() }
    :: atomic { fetching && (fetch == REQUEST || fetch == ANSWER) && early > 0 -> early--; fetchKey() }
    PRESS(0)
    PRESS(1)
    ATTEMPT(0, 0)
    ATTEMPT(1, 0)
    ATTEMPT(2, 0)
    ATTEMPT(3, 1)
    ATTEMPT(4, 1)
    ATTEMPT(5, 1)
    od
}
