Feature: What a page can't show is asked, never guessed
  Whether a picture is licensed, what kind of publisher somebody is, whether an agreement was signed: no page shows it. The
  program asks, and a person or a record answers.

  Background:
    Given the terms of Northfield Wire
    And the Gazette's draft
    And above the text it says "By Robin Sample, Infrastructure Reporter, Northfield Wire"
    And it shows the logo of Northfield Wire
    And below the text it says "Stories by Northfield Wire are free for every news publisher that has signed on. To sign on, write to licensing@northfieldwire.example."

  Rule: Pictures of others are not part of the licence, and may have one of their own

    Scenario Outline: A picture is credited to <credit>
      Given under its picture it says "The bridge in May. <credit>"
      When the draft is checked
      Then the clause "pictures" is for a person to judge

      Examples:
        | credit                          |
        | REUTERS/Jamie Example           |
        | Jamie Example/AFP               |
        | AP Photo/Jamie Example          |
        | Jamie Example via Getty Images  |

    Scenario: There is no picture
      When the draft is checked
      Then the clause "pictures" is kept

    Scenario: A person vouches for the licence of a picture
      Given under its picture it says "The bridge in May. REUTERS/Jamie Example"
      And Sam Editor has answered yes to "pictures" of Northfield Wire on 2026-11-20
      When the draft is checked
      Then the clause "pictures" is kept
      And the report says "Sam Editor"

  Rule: The stories are for news publishers that reach fifty thousand people and have signed on

    Scenario: Nobody has said who publishes
      When the draft is checked
      Then the clause "eligible" is open
      And the clause "audience" is open
      And the clause "signed" is open
      And the question is "What kind of publisher is this? It has to be a news publisher."
      And the check ends with: something to answer

    Scenario: The record answers all of it
      Given the publisher's record says
        | kind of publisher              | news             |
        | visitors a month               | 410000           |
        | agreement with Northfield Wire | since 2026-01-15 |
      When the draft is checked
      Then the clause "eligible" is kept
      And the clause "audience" is kept
      And the clause "signed" is kept
      And the check ends with: all is kept

    Scenario: The publisher is none that the terms allow
      Given the publisher's record says
        | kind of publisher | government |
        | visitors a month  | 12000      |
      When the draft is checked
      Then the clause "eligible" is broken
      And the clause "audience" is broken
      And the clause "signed" is open
      And the check ends with: something to mend

    Scenario: The agreement has ended
      Given the publisher's record says
        | kind of publisher              | news                              |
        | visitors a month               | 410000                            |
        | agreement with Northfield Wire | since 2025-01-15 until 2026-01-14 |
      When the draft is checked
      Then the clause "signed" is broken

    Scenario: On the day of publication it was still in force
      Given the publisher's record says
        | kind of publisher              | news                              |
        | visitors a month               | 410000                            |
        | agreement with Northfield Wire | since 2025-01-15 until 2026-01-14 |
      When the draft is checked for 2025-12-01
      Then the clause "signed" is kept
