Feature: For how long, how often, and for no money
  Some newsrooms lend their stories: for a season, a few a month, and for nobody's profit. The same page can be kept today
  and broken tomorrow, so the report names the day on which its answer changes.

  Background:
    Given the terms of Sandbar Review
    And the Gazette's draft
    And above the text it says "This story was originally published by Sandbar Review."
    And the original's record says
      | day | 2026-10-01 |

  Rule: After ninety days a story goes

    Scenario: Within the season it stays, and the report names the day on which that ends
      When the draft is checked for 2026-11-23
      Then the clause "season" is kept
      And the report says "check again on 2026-12-31: the answer on season changes by then with time alone"

    Scenario: The last day is a day of the season
      When the draft is checked for 2026-12-30
      Then the clause "season" is kept

    Scenario: The day after, the same page breaks the terms
      When the draft is checked for 2026-12-31
      Then the clause "season" is broken
      And the place shown is "The bridge over the Quarry River will carry cars for one more winter, the county's engineers said on Tuesday."
      And the report says "the days were over on 2026-12-30, and the story still stands there"

    Scenario: An agreement lets it stay
      Given the publisher's record says
        | agreement with Sandbar Review | since 2026-01-01 for archive |
      When the draft is checked for 2027-06-01
      Then the clause "season" is kept

    Scenario: An agreement that has ended lets nothing stay
      Given the publisher's record says
        | agreement with Sandbar Review | since 2026-01-01 until 2027-05-31 for archive |
      When the draft is checked for 2027-06-01
      Then the clause "season" is broken

    Scenario: A day that the calendar does not have is a mistake in the record
      Given the original's record says
        | day | 2026-02-30 |
      When the draft is checked for 2026-11-23
      Then the check ends with: a wrong call

  Rule: A story waits for its time

    Scenario: On the second day it may run
      When the draft is checked for 2026-10-03
      Then the clause "wait" is kept

    Scenario: On the first day it may not, and the report says from when on
      When the draft is checked for 2026-10-02
      Then the clause "wait" is broken
      And the report says "changes on 2026-10-03"

    Scenario: The story's own record holds it back for longer
      Given the original's record says
        | not before | 2026-12-01 |
      When the draft is checked for 2026-11-30
      Then the clause "wait" is broken
      And the report says "changes on 2026-12-01"

    Scenario: It ran too early, and no later day mends that
      Given the ledger says
        | day        | story  | address                                             |
        | 2026-10-01 | bridge | https://quarryvalleygazette.example/old-mill-bridge |
      When the draft is checked for 2026-11-23
      Then the clause "wait" is broken
      And the report says "it appeared on 2026-10-01, before 2026-10-03"

    Scenario: A note that somebody left in the text is shown to a person
      Given above the text it says "EMBARGOED until 6 a.m. on Saturday, October 3"
      When the draft is checked for 2026-11-23
      Then the clause "wait" is for a person to judge
      And the place shown is "EMBARGOED until 6 a.m. on Saturday, October 3"

  Rule: Two stories a month

    Scenario: Without a ledger nobody knows
      When the draft is checked for 2026-11-23
      Then the clause "number" is open
      And the question is "Are at most 2 stories of Sandbar Review republished each month?"

    Scenario: The second of the month
      Given the ledger says
        | day        | story |
        | 2026-10-30 | dunes |
        | 2026-11-02 | tides |
      When the draft is checked for 2026-11-23
      Then the clause "number" is kept

    Scenario: The third of the month has to wait for the next one
      Given the ledger says
        | day        | story |
        | 2026-11-19 | dunes |
        | 2026-11-02 | tides |
      When the draft is checked for 2026-11-23
      Then the clause "number" is broken
      And the report says "with this story 3 stories from 2026-11-01 to 2026-11-30, and only 2 are allowed"
      And the report says "changes on 2026-12-01"

    Scenario: One story that ran online and in print is one story
      Given the ledger says
        | day        | story | channel |
        | 2026-11-02 | tides | online  |
        | 2026-11-03 | tides | print   |
      When the draft is checked for 2026-11-23
      Then the clause "number" is kept

  Rule: Nobody pays for it

    Scenario: The page says that it is free to read
      Given it tells search engines that it is free to read
      When the draft is checked for 2026-11-23
      Then the clause "free" is kept

    Scenario: The page says that it is not
      Given it tells search engines that it is not free to read
      When the draft is checked for 2026-11-23
      Then the clause "free" is broken
      And the report says "switch the paywall off for this story"

    Scenario: The record and the page contradict each other
      Given it tells search engines that it is not free to read
      And the publisher's record says
        | paywall | no |
      When the draft is checked for 2026-11-23
      Then the clause "free" is for a person to judge

    Scenario: A publisher with a paywall may have switched it off, so it is asked
      Given the publisher's record says
        | paywall | yes |
      When the draft is checked for 2026-11-23
      Then the clause "free" is open
      And the question is "Can the story be read without paying?"

    Scenario: A person vouches for it
      Given the publisher's record says
        | paywall | yes |
      And Sam Editor has answered yes to "free" of Sandbar Review on 2026-11-20
      When the draft is checked for 2026-11-23
      Then the clause "free" is kept

    Scenario: Whether a story is sold no page shows
      When the draft is checked for 2026-11-23
      Then the clause "sale" is open
      And the question is "Is it so that the story is not sold by itself?"

    Scenario: An offer of reprints on the page is shown to a person
      Given below the text it says "[Order reprints](https://s100.copyright.com/bridge)"
      When the draft is checked for 2026-11-23
      Then the clause "sale" is for a person to judge
